class Suite:
    params = ([10, 1000], ["list", "set"])
    param_names = ["n", "kind"]

    def setup(self, n, kind):
        if n == 10 and kind == "set":
            raise NotImplementedError("too small")
        self.data = {"list": list, "set": set}[kind](range(n))

    def time_sum(self, n, kind):
        sum(self.data)

    def mem_copy(self, n, kind):
        return list(self.data)


def time_sort():
    sorted(range(500, 0, -1))


def peakmem_join():
    ",".join(str(i) for i in range(10000))


def track_digits():
    return len(str(2**1000))


track_digits.unit = "digits"
