"""Fifth part of the worker program: brings the heap into a state that does not depend on what was done before."""
import gc
import os
import sys

# Small objects of one size lie in pools, and pools in arenas: bytes of both, and of a pool's header (CPython,
# Objects/obmalloc.c).
POOL, ARENA, HEADER = (1 << 14, 1 << 20, 48) if sys.version_info >= (3, 10) else (1 << 12, 1 << 18, 48)
# Objects of one size, and their bytes, that may be made before giving up.
MOST, MOST_BYTES = 50_000, 16 << 20


def settled():
    """What is to be kept while counting: small objects then go on being made in the same way whatever was done before.

    An operation costs up to 1 % more where its objects lie across the end of a pool, and where arenas begin at an odd
    address, which is looked up whenever one is freed. Larger objects come from the C library, which copies those that
    grow where another begins right behind them.
    """
    gc.collect()
    if not has_pools():
        return None
    filler = aligned() if POOL == 1 << 14 else None
    old = None
    if filler is not None:
        old = made(lambda: bytes(479), 512, lambda place: filler[1] <= place < filler[2])
    makers = [(size, lambda size=size: bytes(size - 33)) for size in range(512, 32, -16)]
    makers += [(32, lambda: len(makers) + 100_000), (16, object)]
    return filler, old, [quarter(make, size) for size, make in makers], gapless()


def has_pools():
    """Whether CPython's usual allocator is in use, and none that looks for mistakes."""
    if os.environ.get('PYTHONMALLOC', '') not in ('', 'default', 'pymalloc') or sys.flags.dev_mode:
        return False
    # Builds to find mistakes in (d) and without the global lock (t) have others.
    return sys.implementation.name == 'cpython' and not sys.abiflags


def aligned():
    """Memory up to where an arena begins at a whole multiple of its size, that place, and the end of a second arena.

    None: there is no such place.
    """
    import mmap

    def shared():
        with open('/proc/self/maps') as maps:
            return {line.split(' ', 1)[0] for line in maps if '/dev/zero' in line}

    def mapped(size):
        before = shared()
        memory = mmap.mmap(-1, size)
        (place,) = shared() - before
        return memory, [int(end, 16) for end in place.split('-')]

    try:
        # No gap is left that an arena fits into when one lies beside the other.
        gaps = [mapped(ARENA), mapped(ARENA)]
        while len(gaps) < 16 and not set(gaps[-2][1]) & set(gaps[-1][1]):
            gaps.append(mapped(ARENA))
        # What is new comes after the last or, elsewhere, before.
        size = ARENA
        for further in (lambda begin: -begin, lambda begin: begin, lambda begin: 0):
            memory, _ = mapped(size)
            probe, (begin, end) = mapped(2 * ARENA)
            probe.close()
            if begin % ARENA == 0:
                return (memory, gaps), begin, end
            memory.close()
            size += further(begin) % ARENA
    except (OSError, ValueError):
        pass
    return None


def made(make, size, enough):
    """Objects of `size`, until `enough` says so of where one is; None: it never does."""
    kept = []
    for _ in range(min(MOST, MOST_BYTES // size) // 1000):
        # A long list would itself lie where the next arena should.
        part = []
        kept.append(part)
        for _ in range(1000):
            part.append(make())
            if enough(id(part[-1])):
                return kept
    return None


def quarter(make, size):
    """Fills all pools that have room, and a quarter of the next one, with objects of `size`."""
    capacity, taken = (POOL - HEADER) // size, {}

    def whole(place):
        pool = place // POOL
        taken[pool] = taken.get(pool, 0) + 1
        # But for numbers of ours it was empty, so no other had room.
        return taken[pool] >= capacity - 2

    return made(make, size, whole), [make() for _ in range(capacity // 4)]


# Bytes of what is put into gaps, largest first: up to 1032 the C library keeps a list for every multiple of 16, above
# that it takes larger ones too (glibc, malloc/malloc.c).
LARGE = 96 << 10
GAPS = [LARGE * 7 ** step // 8 ** step for step in range(34)] + list(range(1040, 512, -16))
# So many large ones in a row fit into no gap, but lie where there is nothing else.
ROW = 12


def gapless():
    """What fills the room that the C library has between larger objects, so that new ones lie one behind the other."""
    # Filled in place, because a list that grows would itself leave gaps, and shorter than what is mapped by itself.
    kept = [None] * 10_000
    # What it leaves behind when it runs for the first time is then in gaps.
    mapped_until(id(kept))
    count, row = 0, 0
    while row < ROW and count < MOST_BYTES // LARGE:
        kept[count] = b'-' * LARGE
        behind = count > 0 and 0 < id(kept[count]) - id(kept[count - 1]) < LARGE + 100
        row = row + 1 if behind else 0
        count += 1
    last = id(kept[count - 1])
    for size in GAPS if row == ROW else ():
        while count < len(kept):
            kept[count] = b'-' * (size - 41)
            count += 1
            if id(kept[count - 1]) > last:
                last = id(kept[count - 1])
                break
    return kept, levelled()


# Bytes that are left at the end of the C library's memory: with less it asks for more, with much more it gives back.
LEFT = 64 << 10


def levelled():
    """What brings the end of the C library's memory to where it always is."""
    kept, size = [], 4096
    for _ in range(20):
        # A block is as large as what is asked for and 8 bytes, and begins 16 before the object.
        kept.append(b'-' * (size - 41))
        surplus = mapped_until(id(kept[-1])) - (id(kept[-1]) - 16 + size) - LEFT
        if surplus == 0:
            break
        size = min(LARGE, surplus) if surplus >= 1040 else LARGE
    return kept


def mapped_until(place):
    """Where the memory around a place ends; 0: nobody knows."""
    try:
        with open('/proc/self/maps') as maps:
            for line in maps:
                begin, end = (int(part, 16) for part in line.split(' ', 1)[0].split('-'))
                if begin <= place < end:
                    return end
    except (OSError, ValueError):
        pass
    return 0
