"""`python -m communique.language.training`: train, export, evaluate."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique.errors import CommuniqueError, ModelError
from communique.language import weights_path
from communique.language.training.acts_commands import acts, teach_acts
from communique.language.training.devices import Device, Threads, ready
from communique.paths import ontology_path

if TYPE_CHECKING:
    from communique.language.training.corpus import Corpus
    from communique.language.training.distilling import Distiller
    from communique.language.training.encoder import Encoder
    from communique.language.training.labels import Labels
    from communique.language.training.recipe import Recipe
    from communique.language.training.treebanks import NamedSentence

app = typer.Typer(add_completion=False, help=__doc__, no_args_is_help=True)
_TAGS = "JSON with parts of speech of BOUN's train part."
_EARLIER = "Parts of BOUN of an earlier release, spaCy's binary form."
Shared = Annotated[Path, typer.Option(help="Folder with treebanks/, ner/ and corpus/.")]


def _log(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


@app.command()
def train(
    shared: Shared,
    out: Annotated[Path, typer.Option(help="Folder for checkpoint and exported files.")],
    layers: int = 6,
    epochs: int = 9,
    name_epochs: float = 3.0,
    seed: int = 1,
    threads: Threads = 2,
    start: Annotated[Path | None, typer.Option(help="Checkpoint to go on from.")] = None,
    glued: Annotated[float, typer.Option(help="Rows of sentences, a sentence.")] = 0.12,
    only_starts: Annotated[
        bool, typer.Option("--only-starts", help="Train only where sentences begin.")
    ] = False,
    only_names: Annotated[
        bool, typer.Option("--only-names", help="Train only the names; give --own 0.")
    ] = False,
    silver: Annotated[
        Path | None, typer.Option(help="Folder of a model that tags names in the Genre treebank.")
    ] = None,
    encoder_rate: Annotated[float, typer.Option(help="Learning rate of the top layer.")] = 2e-4,
    head_rate: Annotated[float, typer.Option(help="Learning rate of the heads.")] = 1e-3,
    steps: Annotated[int, typer.Option(help="Steps; those of all passes by default.")] = 0,
    minutes: Annotated[float, typer.Option(help="Minutes to train, in place of steps.")] = 0.0,
    tags: Annotated[Path | None, typer.Option(help=_TAGS)] = None,
    earlier: Annotated[list[Path] | None, typer.Option(help=_EARLIER, exists=True)] = None,
    trees: Annotated[Path | None, typer.Option(help="Press sentences that `teach` wrote.")] = None,
    partial: Annotated[float, typer.Option(help="Share of partly known trees in a pass.")] = 0.4,
    own: Annotated[float, typer.Option(help="How often a pass holds the trees of our own.")] = 2.0,
    frozen: Annotated[int, typer.Option(help="Lowest layers that stay as they are.")] = 0,
    bank: Annotated[
        list[str] | None, typer.Option(help="Treebank and how often a pass holds it: NAME=TIMES.")
    ] = None,
    batch: Annotated[int, typer.Option(help="Subwords of a batch.")] = 1400,
    teacher: Annotated[
        list[Path] | None, typer.Option(help="Model to learn from on raw text.", exists=True)
    ] = None,
    text: Annotated[
        list[Path] | None, typer.Option(help="Raw text beside the corpora.", exists=True)
    ] = None,
    device: Device = "cpu",
) -> None:
    """Train the model and export it."""
    ready(device, threads)
    from communique.language.training.corpus import (
        encoder_in_use,
        load_corpus,
        with_own,
        with_partial,
    )
    from communique.language.training.export import export
    from communique.language.training.labels import collect_labels
    from communique.language.training.lexicon import collect_lexicon
    from communique.language.training.loop import Trainer
    from communique.language.training.recipe import Recipe

    recipe = Recipe(layers=layers, epochs=epochs, name_epochs=name_epochs, seed=seed)
    recipe = replace(recipe, encoder_rate=encoder_rate, head_rate=head_rate, glued=glued)
    recipe = replace(recipe, steps=steps, partial=partial, frozen=frozen, own=own)
    recipe = replace(recipe, batch=batch, device=device)
    if bank:
        pairs = [entry.split("=", 1) for entry in bank]
        weights = tuple((name, float(times)) for name, times in pairs)
        recipe = replace(recipe, weights=weights)
    out.mkdir(parents=True, exist_ok=True)
    corpus = load_corpus(shared, [name for name, _ in recipe.weights])
    labels = collect_labels(corpus.train, corpus.names)
    corpus = with_own(corpus, ontology_path() / "tr" / "trees")
    corpus = with_partial(corpus, shared, tags=tags, earlier=earlier or (), trees=trees)
    _log(f"{len(corpus.train)} sentences, {len(corpus.partial)} in part, {recipe}")
    encoder = encoder_in_use(shared, corpus)
    _log(f"{len(encoder.vocabulary.pieces)} pieces")
    if silver:
        corpus = replace(corpus, names=corpus.names + _silver(corpus, silver))
    trainer = (
        _distiller(shared, corpus, labels, encoder, recipe, teachers=teacher, texts=text or ())
        if teacher
        else Trainer(corpus, labels, encoder=encoder, recipe=recipe, log=_log)
    )
    if start:
        trainer.start(start)
    if only_starts:
        trainer.only_starts()
    if only_names:
        trainer.only_names()
    network = trainer.run(out / "checkpoint.pt", minutes=minutes)
    known = (*corpus.train, *corpus.own, *corpus.partial)
    lexicon = collect_lexicon(known, labels, names=corpus.names)
    export(network, labels, encoder=encoder, folder=out, lexicon=lexicon)
    _log(f"exported to {out}")


def _distiller(
    shared: Path,
    corpus: "Corpus",
    labels: "Labels",
    encoder: "Encoder",
    recipe: "Recipe",
    *,
    teachers: Sequence[Path],
    texts: Sequence[Path],
) -> "Distiller":
    """A trainer that learns from other models on raw text as well."""
    from communique.language.training.corpus import held_out
    from communique.language.training.distilling import Distiller
    from communique.language.training.loop import load_network
    from communique.language.training.raw import raw_sentences

    loaded = [load_network(path) for path in teachers]
    for path, (_, theirs) in zip(teachers, loaded, strict=True):
        if theirs != labels:
            raise ModelError(f"{path}: trained with other labels; take the same treebanks")
    known = [s.text for s in (*corpus.train, *corpus.own, *corpus.partial)]
    known += [" ".join(s.words) for s in corpus.names]
    raw = list(raw_sentences(shared, more=texts, held=held_out(corpus, shared), known=known))
    _log(f"{len(raw)} raw sentences, {len(loaded)} teachers")
    networks = [network for network, _ in loaded]
    return Distiller(
        corpus, labels, encoder=encoder, recipe=recipe, log=_log, teachers=networks, raw=raw
    )


def _silver(corpus: "Corpus", model: Path) -> "tuple[NamedSentence, ...]":
    """Names in the Genre treebank, several times over: it is small beside the Wiki NER."""
    from communique.knowledge.actors import load_actors
    from communique.knowledge.grammar import load_grammar
    from communique.language.network import Network
    from communique.language.training.corpus import MERGED_BANK
    from communique.language.training.silver import Gazetteer, silver_names

    actors = load_actors(sorted((ontology_path() / "actors").glob("*.ttl")))
    heads = load_grammar(ontology_path() / "tr").offices.heads
    gazetteer = Gazetteer.of(actors.values(), titles={head.words[-1] for head in heads})
    sentences = [s for s in corpus.train if s.bank == MERGED_BANK]
    found = silver_names(sentences, network=Network(model), gazetteer=gazetteer)
    _log(f"{len(found)} sentences with silver names")
    return tuple(found) * 3


@app.command("export")
def export_checkpoint(
    shared: Shared,
    checkpoint: Annotated[Path, typer.Argument(help="A checkpoint that `train` wrote.")],
    out: Annotated[Path, typer.Option(help="Folder for the exported files.")],
    tags: Annotated[Path | None, typer.Option(help=_TAGS)] = None,
    earlier: Annotated[list[Path] | None, typer.Option(help=_EARLIER, exists=True)] = None,
) -> None:
    """Export a checkpoint of a training, also of one that still runs."""
    from communique.language.training.corpus import (
        BANKS,
        encoder_in_use,
        load_corpus,
        with_own,
        with_partial,
    )
    from communique.language.training.export import export
    from communique.language.training.lexicon import collect_lexicon
    from communique.language.training.loop import load_checkpoint, sizes
    from communique.language.training.network import Network
    from communique.language.training.recipe import Recipe

    corpus = load_corpus(shared, [name for name, _ in Recipe().weights])
    corpus = with_own(corpus, ontology_path() / "tr" / "trees")
    corpus = with_partial(corpus, shared, tags=tags, earlier=earlier or ())
    state, labels = load_checkpoint(checkpoint)
    network = Network(sizes(labels), layers=Recipe().layers, banks=len(BANKS))
    network.load_state_dict(state, strict=False)
    known = (*corpus.train, *corpus.own, *corpus.partial)
    lexicon = collect_lexicon(known, labels, names=corpus.names)
    export(network, labels, encoder=encoder_in_use(shared, corpus), folder=out, lexicon=lexicon)


@app.command()
def teach(
    shared: Shared,
    out: Annotated[Path, typer.Option(help="File for the trees, for `train --trees`.")],
    model: Annotated[
        Path | None, typer.Option(help="Folder of the model that teaches; the packaged one.")
    ] = None,
) -> None:
    """Parse press sentences with a model and the prototype together."""
    from communique.language.network import Network
    from communique.language.training.corpus import MERGED_BANK
    from communique.language.training.teachers import (
        Prototype,
        press_sentences,
        teach,
        write_trees,
    )

    second = Prototype.load(shared / "prototype" / "best")
    trees = teach(
        press_sentences(shared),
        model=Network(model or weights_path()),
        second=second,
        bank=MERGED_BANK,
    )
    _log(f"{write_trees(out, trees)} sentences")


@app.command()
def compare(
    shared: Shared,
    earlier: Annotated[
        list[Path],
        typer.Argument(help="Parts of BOUN of an earlier release, spaCy's form.", exists=True),
    ],
) -> None:
    """Print how far an earlier release of BOUN, translated, agrees with the current one."""
    from communique.language.training.agreement import agreement
    from communique.language.training.corpus import BANKS, load_corpus
    from communique.language.training.earlier import read_binary

    new = load_corpus(shared, ["BOUN"]).train
    old = [s for path in earlier for s in read_binary(path, BANKS.index("BOUN"))]
    for name, (known, right) in agreement(old, new).items():
        print(f"{name}: known {known:.1%}, of these right {right:.1%}")


@app.command()
def average(
    checkpoints: Annotated[
        list[Path], typer.Argument(help="Checkpoints or models of one training.", exists=True)
    ],
    out: Annotated[Path, typer.Option(help="File for the averaged checkpoint.")],
    share: Annotated[
        list[float] | None, typer.Option(help="Share of each checkpoint, in their order.")
    ] = None,
) -> None:
    """Average the weights of checkpoints; what only some of them hold is taken from those."""
    import torch

    from communique.language.training.loop import load_checkpoint

    shares = share or [1.0] * len(checkpoints)
    if len(shares) != len(checkpoints) or min(shares) <= 0:
        raise typer.BadParameter("give one share above 0 for each checkpoint, or none")
    contents = [load_checkpoint(path) for path in checkpoints]
    names = {name: None for state, _ in contents for name in state}
    mixed = {}
    for name in names:
        held = [
            (s, state[name])
            for s, (state, _) in zip(shares, contents, strict=True)
            if name in state
        ]
        total = sum(s for s, _ in held)
        mixed[name] = torch.stack([s / total * value for s, value in held]).sum(0)
    torch.save({"state": mixed, "labels": contents[-1][1].as_json()}, out)


@app.command()
def evaluate(
    shared: Shared,
    model: Annotated[
        Path | None, typer.Option(help="Folder of the model; the packaged one.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
) -> None:
    """Print all scores of a model."""
    from communique.language.training.evaluate import evaluate_all, render

    scores = evaluate_all(shared, model or weights_path())
    print(render(scores, as_json=as_json))


app.command("acts")(acts)
app.command("teach-acts")(teach_acts)


if __name__ == "__main__":
    try:
        app()
    except CommuniqueError as error:
        sys.exit(f"error: {error}")
