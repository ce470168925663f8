import hashlib


def digest_of(rows):
    whole = hashlib.sha256()
    for row in rows:
        whole.update(';'.join(row).encode())
    return whole.hexdigest()
