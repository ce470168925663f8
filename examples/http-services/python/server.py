"""A warehouse: GET /products?page=… lists products with their stock. `python3 server.py PORT`."""

import json
import sqlite3
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from stock import products_of_page

PAGE = 25


def make_database():
    database = sqlite3.connect("file:shop?mode=memory&cache=shared", uri=True, check_same_thread=False)
    database.execute("CREATE TABLE product (id INTEGER PRIMARY KEY, title TEXT)")
    database.execute("CREATE TABLE stock (product INTEGER, place TEXT, pieces INTEGER)")
    database.execute("CREATE INDEX stock_product ON stock (product)")
    rows = [(number, f"product no. {number}") for number in range(1, 2001)]
    database.executemany("INSERT INTO product VALUES (?, ?)", rows)
    stock = [(number, place, (number * 7) % 50) for number, _ in rows for place in ("north", "south")]
    database.executemany("INSERT INTO stock VALUES (?, ?, ?)", stock)
    database.commit()
    return database


database = make_database()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body in one packet: else the body waits 40 ms for the other side's delayed acknowledgement.
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self):
        url = urlsplit(self.path)
        if url.path == "/health":
            return self.send(200, {"status": "ok"})
        if url.path != "/products":
            return self.send(404, {"error": f"no such page: {url.path}"})
        page = int(parse_qs(url.query).get("page", ["1"])[0])
        self.send(200, products_of_page(database, page, PAGE))

    def send(self, status, content):
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
    server.daemon_threads = True
    server.serve_forever()
