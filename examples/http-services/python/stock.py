def products_of_page(database, page, size):
    """Products of a page with the pieces there are of each, over all places."""
    rows = database.execute(
        """SELECT id, title, SUM(pieces) FROM product JOIN stock ON stock.product = product.id
           GROUP BY id ORDER BY id LIMIT ? OFFSET ?""",
        (size, (page - 1) * size),
    )
    return [{"id": number, "title": title, "pieces": pieces} for number, title, pieces in rows]
