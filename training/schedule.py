"""How long a training goes on, and how fast it learns meanwhile."""

import time

import torch


class Schedule:
    """A training of so many steps or, if `seconds` is given, of that time. Its rates rise while the share `warming` of it is
    done, then they fall to nothing."""

    def __init__(self, warming: float, steps: int, seconds: float | None) -> None:
        self.warming = warming
        self.steps = steps
        self.seconds = seconds
        self.began = time.time()

    def elapsed(self) -> float:
        """Seconds."""
        return time.time() - self.began

    def done(self, step: int) -> float:
        """The share that is done after so many steps: from 1 on it is over."""
        if self.seconds:
            return self.elapsed() / self.seconds
        return step / self.steps if self.steps else 1.0

    def set_rates(self, optimiser: torch.optim.Optimizer, done: float) -> None:
        """Each group of weights has its greatest rate as `full`."""
        for group in optimiser.param_groups:
            group["lr"] = group["full"] * min(done / self.warming, (1 - done) / (1 - self.warming))
