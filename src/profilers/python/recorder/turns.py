"""A part of the recorder: for which coroutines an event loop comes round, which is work that no stack shows."""


class Turns:
    """Counts, for every chain of coroutines, how often asyncio went on with it until it stopped or ended."""

    def __init__(self):
        from asyncio import base_events, events

        self.counts, self.handle, self.run = {}, events.Handle, events.Handle._run
        loop = base_events.BaseEventLoop
        self.above = [loop.run_forever.__code__, loop._run_once.__code__, self.run.__code__]
        run, note = self.run, self.note

        def run_and_note(handle):
            run(handle)
            note(handle)

        self.handle._run = run_and_note

    def note(self, handle):
        task = getattr(handle._callback, '__self__', None)
        chain = tuple(coroutines(task.get_coro())) if hasattr(task, 'get_coro') else ()
        self.counts[chain] = self.counts.get(chain, 0) + 1

    def stop(self):
        self.handle._run = self.run

    def rows(self, functions):
        """Chains as far as the project's own coroutines go, by the numbers of their functions."""
        found = {}
        for chain, count in self.counts.items():
            own = [index for index, code in enumerate(chain) if functions.place(code.co_filename)[0] == 'own']
            kept = chain[:own[-1] + 1] if own else ()
            path = tuple(map(functions.number, self.above + list(kept))) if kept else ()
            found[path] = found.get(path, 0) + count
        return [{'path': path, 'count': count} for path, count in found.items()]


def coroutines(one):
    """The code of a coroutine, and of what it waits for."""
    while one is not None:
        for kind in ('cr', 'gi', 'ag'):
            code = getattr(one, kind + '_code', None)
            if code is not None:
                yield code
                one = getattr(one, kind + ('_yieldfrom' if kind == 'gi' else '_await'), None)
                break
        else:
            return
