"""Trains the network on names and on grammar at once; each step sees a batch of both.

Each task's gradient is cut to a norm of its own before they meet in the shared layers, so that
neither drowns the other. Two processes share the work, one a task: they exchange the gradient
of the shared layers alone. One process does the same, batch after batch.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.distributed
from torch import Tensor, nn

from tools.train.batches import Batch
from tools.train.lessons import GRAMMAR, NAMES, TASKS, Lessons
from tools.train.network import Build, Network, load_encoder, save
from tools.train.tasks import figures, losses

NORM = 1.0
IN_SHARED = {NAMES: 1.0, GRAMMAR: 0.5}  # what each task's gradient weighs in the shared layers
WARM_UP = 100  # steps
AVERAGED_EVERY, AVERAGE_TAKES = 4, 0.02


@dataclass(frozen=True, slots=True)
class Settings:
    data: Path
    base: Path
    out: Path
    steps: int = 0  # 0: as many as the minutes allow
    minutes: float = 0.0
    pieces: int = 1000  # of a batch, about
    encoder_rate: float = 2e-4
    head_rate: float = 1.2e-3
    seed: int = 7
    looks: int = 8  # how often the development data are scored and the weights kept
    workers: int = 2
    threads: int = 1
    full_rate_until: float = 0.25  # of the run; from there the rate falls to nothing
    start: Path | None = None  # the folder of an earlier network, instead of the encoder
    build: Build | None = None  # None: the English one
    still: int = 0  # shared layers from below that stay as they are, with what is under them
    names_every: int = 1  # of so many steps, one learns names, too
    tasks: tuple[str, ...] = TASKS  # one alone is a control: what sharing the encoder costs it


@dataclass(slots=True)
class Course:
    """A run as one worker sees it."""

    network: Network
    tasks: tuple[str, ...]
    shared: list[nn.Parameter]
    own: list[nn.Parameter]
    optimizer: torch.optim.Optimizer
    rates: list[float]
    average: list[Tensor]
    relations: list[str]


def fit(settings: Settings, rank: int = 0) -> None:
    helpers = _start_others(settings) if rank == 0 and settings.workers > 1 else []
    if settings.workers > 1:
        store = f"file://{settings.out.resolve()}/meeting"
        torch.distributed.init_process_group(
            "gloo", init_method=store, rank=rank, world_size=settings.workers
        )
    torch.set_num_threads(settings.threads)
    torch.manual_seed(settings.seed + rank)
    chance = random.Random(settings.seed + rank)
    known = None
    if settings.start:
        known = json.loads((settings.start / "relations.json").read_text(encoding="utf-8"))
    lessons = Lessons.read(settings.data, settings.base, settings.pieces, chance, known)
    _run(settings, rank, _course(settings, rank, lessons.relations), lessons)
    for helper in helpers:
        helper.wait()


def _run(
    settings: Settings,
    rank: int,
    course: Course,
    lessons: Lessons,
) -> None:
    step, done, looked, away, started = 0, 0.0, 0, 0.0, time.monotonic()
    seen = dict.fromkeys(course.tasks, 0)
    running: dict[str, float] = {}
    while True:
        if done * settings.looks >= looked + 1 or done >= 1:
            looked += 1
            since = time.monotonic()
            report = {"step": step, "minutes": round((since - started - away) / 60, 1)}
            report |= {f"passes, {t}": round(seen[t] / lessons.sizes[t], 2) for t in course.tasks}
            report |= _look(settings, rank, course, lessons.dev)
            away += time.monotonic() - since
            print(json.dumps(report), flush=True)
            if done >= 1:
                return
        course.network.train()
        rate = min(1.0, (step + 1) / WARM_UP) * min(
            1.0, (1 - done) / (1 - settings.full_rate_until)
        )
        for group, full in zip(course.optimizer.param_groups, course.rates, strict=True):
            group["lr"] = full * rate
        for task in course.tasks:
            if task == NAMES and step % settings.names_every:
                continue
            batch, many = next(lessons.batches[task])
            seen[task] += many
            for name, loss in _backward(course, task, batch).items():
                running[name] = 0.98 * running.get(name, loss) + 0.02 * loss
        step += 1
        spent = (time.monotonic() - started - away) / 60
        done = _meet(course, step / settings.steps if settings.steps else spent / settings.minutes)
        course.optimizer.step()
        course.optimizer.zero_grad(set_to_none=True)
        if step % AVERAGED_EVERY == 0:
            takes = AVERAGE_TAKES if step > WARM_UP else 0.5
            torch._foreach_lerp_(
                course.average, [p.data for p in course.shared + course.own], takes
            )
        if step % 50 == 0:
            told = " ".join(f"{name} {loss:.3f}" for name, loss in running.items())
            print(
                f"{rank} step {step} {done:.1%} {60 * spent / step:.3f} s/step {told}", flush=True
            )


# --- One step -------------------------------------------------------------------------


def _backward(course: Course, task: str, batch: Batch) -> dict[str, float]:
    """Adds the task's gradient, cut to its norm, to what is there."""
    parameters = course.shared + course.own
    before = [p.grad for p in course.shared]
    for p in course.shared:
        p.grad = None
    with torch.autocast("cpu", dtype=torch.bfloat16):
        found = losses(course.network, batch)
    torch.stack(list(found.values())).sum().backward()
    with_gradient = [p for p in parameters if p.grad is not None]
    if len(course.tasks) > 1:  # the other task's own layers wait with their gradient
        own = set(map(id, _own(course.network, task)))
        with_gradient = [p for p in course.shared if p.grad is not None] + [
            p for p in with_gradient if id(p) in own
        ]
    nn.utils.clip_grad_norm_(with_gradient, NORM)
    for p, earlier in zip(course.shared, before, strict=True):
        if p.grad is not None:
            p.grad *= IN_SHARED[task]
            if earlier is not None:
                p.grad += earlier
    return {name: float(loss.detach()) for name, loss in found.items()}


def _meet(course: Course, done: float) -> float:
    """Sums the shared layers' gradients over the workers; they agree how far the run is."""
    if not torch.distributed.is_initialized():
        return done
    flat = torch.cat([p.grad.flatten() for p in course.shared] + [torch.tensor([done])])
    torch.distributed.all_reduce(flat)
    at = 0
    for p in course.shared:
        p.grad = flat[at : at + p.numel()].view_as(p)
        at += p.numel()
    return float(flat[-1]) / torch.distributed.get_world_size()


# --- Looking at how it stands ---------------------------------------------------------


def _look(
    settings: Settings, rank: int, course: Course, dev: dict[str, list[Batch]]
) -> dict[str, float]:
    """Scores and keeps the average of the weights."""
    swap(course.shared + course.own, course.average)
    found = figures(course.network, [batch for task in course.tasks for batch in dev[task]])
    if torch.distributed.is_initialized():
        for p in _own(course.network, GRAMMAR):
            kept = p.data.clone()
            torch.distributed.broadcast(p.data, src=1)
            if rank == 1:
                p.data.copy_(kept)
    if rank == 0:
        save(course.network, course.relations, settings.out)
    swap(course.shared + course.own, course.average)
    return found


def swap(learnt: Sequence[Tensor], average: Sequence[Tensor]) -> None:
    """The weights become their average, and the other way round."""
    for p, mean in zip(learnt, average, strict=True):
        now = p.data.clone()
        p.data.copy_(mean)
        mean.copy_(now)


# --- Setting out ----------------------------------------------------------------------


def _course(settings: Settings, rank: int, relations: list[str]) -> Course:
    torch.manual_seed(settings.seed)  # all workers begin with the same weights
    network = Network(len(relations), settings.build)
    if settings.start:
        network.load_state_dict(torch.load(settings.start / "network.pt"))
    else:
        load_encoder(network, settings.base / "model.safetensors")
    network.words.weight.requires_grad = False
    network.positions.weight.requires_grad = False
    torch.manual_seed(settings.seed + 1 + rank)
    tasks = (settings.tasks[rank],) if settings.workers > 1 else settings.tasks
    own = [p for task in tasks for p in _own(network, task)]
    shared = [network.shapes.weight, *network.norm.parameters(), *network.trunk.parameters()]
    if settings.still:
        for part in (network.shapes, network.norm, network.trunk[: settings.still]):
            part.requires_grad_(False)
        shared = [*network.trunk[settings.still :].parameters()]
    layers = {id(p) for part in (network.names, network.grammar) for p in part.parameters()}
    encoder = [*shared, *(p for p in own if id(p) in layers)]
    heads = [p for p in own if id(p) not in layers]
    rates = [settings.encoder_rate, settings.head_rate]
    groups = [{"params": part, "lr": 0.0} for part in (encoder, heads)]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    average = [p.detach().clone() for p in shared + own]
    return Course(network, tasks, shared, own, optimizer, rates, average, relations)


def _own(network: Network, task: str) -> list[nn.Parameter]:
    """What the other task has no part in."""
    if task == NAMES:
        return [*network.names.parameters(), *network.tag.parameters()]
    parts = (
        network.grammar,
        network.fields,
        network.sides,
        network.arc,
        network.arc_head,
        network.relation,
    )
    return [p for part in parts for p in part.parameters()]


def _start_others(settings: Settings) -> list[subprocess.Popen[bytes]]:
    settings.out.mkdir(parents=True, exist_ok=True)
    (settings.out / "meeting").unlink(missing_ok=True)
    command = [sys.executable, "-m", __package__, *sys.argv[1:]]
    return [
        subprocess.Popen([*command, "--rank", str(rank)], env=os.environ)
        for rank in range(1, settings.workers)
    ]
