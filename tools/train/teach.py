"""Makes a fast network of a trained one, which then teaches it.

    python -m tools.train.teach DATA WHOLE OUT

WHOLE is the folder of a trained network; ``python -m tools.train`` does both. The slim
network learns on the sentences of names and of trees alike what the whole one says of them (its
scores, its states; Hinton and others 2015, Jiao and others 2020) and what the data say.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from tools.train.batches import Batch, NamesBatch
from tools.train.export import export
from tools.train.fit import swap
from tools.train.labels import slices
from tools.train.lessons import TASKS, Lessons
from tools.train.network import Build, Network, at_words, opened, save
from tools.train.slim import slimmed
from tools.train.tasks import figures, grammar_losses_of, weight_of

STEPS, PIECES, SEED, THREADS = 2900, 1000, 7, 2
RATE, NEW_RATE = 2e-4, 5e-4  # new: the crown of grammar, which has lost a layer
WARM_UP, FULL_RATE_UNTIL = 60, 0.2  # steps; share of the run
SHARE = 0.66  # of the time of the layers that is left
LOOKED_AT = 80  # batches that tell what may be cut
DATA, STATES = 0.5, 1.0  # what the data and the teacher's states weigh beside its scores
OF_GRAMMAR = 0.3  # of its gradient, in the shared layers
NORM = 2.0
AVERAGED_EVERY, AVERAGE_TAKES = 4, 0.02
LOOKS = 10


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name in ("data", "whole", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--minutes", type=float, default=0.0, help="instead of steps")
    parser.add_argument("--share", type=float, default=SHARE, help="of the layers' time that stays")
    given = parser.parse_args()
    teach(given.data, given.whole, given.out, given.steps, minutes=given.minutes, share=given.share)
    export(given.out, given.whole / "base", given.out / "model")


def teach(
    data: Path,
    whole: Path,
    out: Path,
    steps: int = STEPS,
    *,
    minutes: float = 0.0,
    share: float = SHARE,
) -> None:
    """Writes ``network.pt`` and ``relations.json`` of a slim network; both networks' folders have
    the same form."""
    torch.manual_seed(SEED)
    torch.set_num_threads(THREADS)
    lessons = Lessons.read(data, whole / "base", PIECES, random.Random(SEED))
    teacher = opened(whole)[0].eval()
    slim = slimmed(teacher, islice(_in_turn(lessons), LOOKED_AT), share)
    print(Build.of(slim.state_dict()), flush=True)
    _teach(slim, teacher, lessons, out, steps, minutes)


def _in_turn(lessons: Lessons) -> Iterator[Batch]:
    """A batch of names, one of trees, and again."""
    for task in cycle(TASKS):
        yield next(lessons.batches[task])[0]


def _teach(
    slim: Network, teacher: Network, lessons: Lessons, out: Path, steps: int, minutes: float
) -> None:
    slim.eval()  # the teacher holds it, and there is little time: nothing is dropped
    slim.words.weight.requires_grad = False
    slim.positions.weight.requires_grad = False
    learnt = [p for p in slim.parameters() if p.requires_grad]
    average = [p.detach().clone() for p in learnt]
    optimizer = torch.optim.AdamW(
        _groups(slim, learnt), lr=0.0, weight_decay=0.01, betas=(0.9, 0.98), fused=True
    )
    batches = _in_turn(lessons)
    dev = [batch for task in TASKS for batch in lessons.dev[task]]
    running: dict[str, float] = {}
    step, looked, done, started = 0, 0, 0.0, time.monotonic()
    while done < 1:
        rate = min(1.0, (step + 1) / WARM_UP) * min(1.0, (1 - done) / (1 - FULL_RATE_UNTIL))
        for group, full in zip(optimizer.param_groups, (RATE, NEW_RATE), strict=True):
            group["lr"] = full * rate
        for batch in islice(batches, len(TASKS)):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                found = taught(slim, teacher, batch)
            torch.stack(list(found.values())).sum().backward()
            for name, loss in found.items():
                running[name] = 0.98 * running.get(name, loss.item()) + 0.02 * loss.item()
        nn.utils.clip_grad_norm_(learnt, NORM)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        spent = (time.monotonic() - started) / 60
        done = spent / minutes if minutes else step / steps
        if step % AVERAGED_EVERY == 0:
            takes = AVERAGE_TAKES if step > WARM_UP else 0.5
            torch._foreach_lerp_(average, [p.data for p in learnt], takes)
        if step % 50 == 0:
            told = " ".join(f"{name} {loss:.3f}" for name, loss in running.items())
            print(f"step {step} {done:.1%} {60 * spent / step:.3f} s/step {told}", flush=True)
        if done * LOOKS >= looked + 1:
            looked += 1
            swap(learnt, average)
            report = {"step": step, "minutes": round(spent, 1)} | figures(slim, dev)
            print(json.dumps(report), flush=True)
            save(slim, lessons.relations, out)
            swap(learnt, average)


def _groups(slim: Network, learnt: list[nn.Parameter]) -> list[dict[str, list[nn.Parameter]]]:
    """What has its place already, and what has lost the layer below."""
    parts = (slim.grammar, slim.fields, slim.sides, slim.arc, slim.arc_head, slim.relation)
    new = {id(p) for part in parts for p in part.parameters()}
    return [{"params": [p for p in learnt if (id(p) in new) is is_new]} for is_new in (False, True)]


# --- What is said of a batch ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class States:
    """After the layers that both networks have: of each piece, of each root and word."""

    shared: tuple[Tensor, ...]
    names: Tensor
    grammar: Tensor


def taught(slim: Network, teacher: Network, batch: Batch) -> dict[str, Tensor]:
    """Losses on a batch: the teacher's states, its scores of names and grammar, the data."""
    firsts = batch.inputs.firsts
    known = firsts[:, 1:] > 0
    with torch.no_grad():
        aim = states_of_teacher(teacher, batch)
        tags_aim = teacher.tag_head(aim.names)
        fields_aim, arcs_aim, own, other = teacher.grammar_head(aim.grammar, firsts)
        heads = arcs_aim.argmax(-1)
        relations_aim = teacher.relation_scores(own, other, heads)
    states = states_of_slim(slim, batch)
    real = batch.inputs.ids != 0
    apart = [_far(x[real], y[real]) for x, y in zip(states.shared, aim.shared, strict=True)]
    apart.append(_far(states.names[:, 1:][known], aim.names[:, 1:][known]))
    apart.append(_far(states.grammar[:, 1:][known], aim.grammar[:, 1:][known]))
    tags = slim.tag_head(states.names)
    fields, arcs, own, other = slim.grammar_head(states.grammar, firsts)
    relations = slim.relation_scores(own, other, heads)
    found = {
        "states": STATES * torch.stack(apart).sum(),
        "tag": _apart(tags[known], tags_aim[known]),
        "arc": _apart(arcs[known], arcs_aim[known]),
        "relation": _apart(relations[known], relations_aim[known]),
        "fields": torch.stack(
            [
                weight_of(field) * _apart(fields[known][:, where], fields_aim[known][:, where])
                for field, where in slices()
            ]
        ).sum(),
    }
    if isinstance(batch, NamesBatch):
        hard = functional.cross_entropy(tags.float().flatten(0, 1), batch.tags.flatten())
        return found | {"true tag": DATA * hard}
    relations = slim.relation_scores(own, other, batch.heads.clamp(min=0))
    parts = grammar_losses_of(fields, arcs, relations, batch)
    return found | {"true grammar": DATA * torch.stack(list(parts.values())).sum()}


def states_of_teacher(teacher: Network, batch: Batch) -> States:
    shared, hidden = teacher.shared_states(batch.inputs)
    first = teacher.names[0](shared[-1], hidden)
    names, grammar = teacher.names[1](first, hidden), shared[-1]
    for layer in teacher.grammar:
        grammar = layer(grammar, hidden)
    firsts = batch.inputs.firsts
    return States((shared[-1], first), at_words(names, firsts), at_words(grammar, firsts))


def states_of_slim(slim: Network, batch: Batch) -> States:
    shared, hidden = slim.shared_states(batch.inputs)
    last, firsts = shared[-1], batch.inputs.firsts
    names = slim.names[0](last, hidden)
    grammar = slim.grammar[0](last.detach() + OF_GRAMMAR * (last - last.detach()), hidden)
    return States(tuple(shared[-2:]), at_words(names, firsts), at_words(grammar, firsts))


def _far(states: Tensor, aim: Tensor) -> Tensor:
    return functional.mse_loss(states.float(), aim.float())


def _apart(scores: Tensor, aim: Tensor) -> Tensor:
    aim = torch.log_softmax(aim.float(), -1)
    return functional.kl_div(
        torch.log_softmax(scores.float(), -1), aim, reduction="batchmean", log_target=True
    )


if __name__ == "__main__":
    main()
