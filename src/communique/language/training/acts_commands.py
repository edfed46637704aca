"""The commands that train layers of acts and their teachers."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique.errors import ModelError
from communique.language import weights_path
from communique.language.training.devices import Device, Threads, ready
from communique.paths import ontology_path

if TYPE_CHECKING:
    from communique.language.training.acts_data import ActSentence
    from communique.language.training.acts_distilling import ActDistiller
    from communique.language.training.acts_loop import ActRecipe

Annotation = Annotated[
    list[Path], typer.Argument(help="Annotated documents, JSON Lines.", exists=True)
]
Press = Annotated[
    list[Path] | None,
    typer.Option(help="Annotated press text, which the layers follow.", exists=True),
]
AtLarge = Annotated[
    list[Path] | None,
    typer.Option(help="Annotated text of newspapers at large, twice a pass.", exists=True),
]
Times = Annotated[int, typer.Option(help="How often a pass holds the press text.")]


def _log(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def acts(
    annotated: Annotation,
    out: Annotated[Path, typer.Option(help="Folder of the model to write the layers into.")],
    model: Annotated[
        Path | None, typer.Option(help="Folder of the parser; the packaged one.")
    ] = None,
    without: Annotated[
        str, typer.Option(help="Part of the documents to leave out, PART/PARTS, as 1/3.")
    ] = "",
    press: Press = None,
    at_large: AtLarge = None,
    times: Times = 3,
    epochs: int = 8,
    seed: int = 1,
    threads: Threads = 2,
    batch: Annotated[int, typer.Option(help="Subwords of a batch.")] = 1400,
    encoder_rate: Annotated[float, typer.Option(help="Learning rate of the layers.")] = 2e-4,
    teacher: Annotated[
        list[Path] | None, typer.Option(help="What `teach-acts` wrote; learnt from.", exists=True)
    ] = None,
    text: Annotated[
        list[Path] | None, typer.Option(help="Raw text for the teachers to read.", exists=True)
    ] = None,
    device: Device = "cpu",
) -> None:
    """Train the layers that find acts on those of a parser."""
    ready(device, threads)
    from communique.language.training.acts_data import part_of
    from communique.language.training.acts_loop import ActRecipe, ActTrainer, export_acts

    folder = model or weights_path()
    sentences = _read(annotated, press or (), at_large or (), times=times, model=folder)
    if without:
        part, parts = (int(number) for number in without.split("/"))
        sentences = [s for s in sentences if part_of(s.document, parts) != part - 1]
    _log(f"{len(sentences)} sentences, {sum(len(s.acts) for s in sentences)} acts")
    recipe = ActRecipe(epochs=epochs, seed=seed, batch=batch, encoder_rate=encoder_rate)
    recipe = replace(recipe, device=device)
    trainer = (
        _distiller(folder, recipe, teachers=teacher, texts=text or (), told=sentences)
        if teacher
        else ActTrainer(folder, _names(), recipe=recipe, log=_log)
    )
    out.mkdir(parents=True, exist_ok=True)
    export_acts(trainer.run(sentences), _names(), out)
    _log(f"exported to {out}")


def teach_acts(
    annotated: Annotation,
    shared: Annotated[Path, typer.Option(help="Folder with treebanks/, ner/ and corpus/.")],
    out: Annotated[Path, typer.Option(help="File for the teacher.")],
    start: Annotated[
        Path | None, typer.Option(help="Model to go on from; the pretrained encoder.", exists=True)
    ] = None,
    layers: int = 9,
    steps: Annotated[int, typer.Option(help="Steps of the training.")] = 2600,
    press: Press = None,
    at_large: AtLarge = None,
    times: Times = 4,
    encoder_rate: Annotated[float, typer.Option(help="Learning rate of the top layer.")] = 4e-4,
    head_rate: Annotated[float, typer.Option(help="Learning rate of the heads.")] = 1.2e-3,
    batch: Annotated[int, typer.Option(help="Subwords of a batch.")] = 4096,
    seed: int = 1,
    threads: Threads = 2,
    device: Device = "cpu",
) -> None:
    """Train a network that learns acts beside trees and names, to teach the layers of acts."""
    ready(device, threads)
    from communique.language.network import Network
    from communique.language.training.acts_teaching import ActTeaching
    from communique.language.training.corpus import encoder_in_use, load_corpus, with_own
    from communique.language.training.labels import collect_labels
    from communique.language.training.recipe import Recipe

    recipe = Recipe(layers=layers, steps=steps, seed=seed, batch=batch, device=device)
    recipe = replace(recipe, encoder_rate=encoder_rate, head_rate=head_rate)
    corpus = load_corpus(shared, [name for name, _ in recipe.weights])
    labels = collect_labels(corpus.train, corpus.names)
    corpus = with_own(corpus, ontology_path() / "tr" / "trees")
    encoder = encoder_in_use(shared, corpus)
    if encoder.vocabulary.pieces != Network(weights_path()).subwords.vocabulary.pieces:
        raise ModelError(f"{shared}: gives other pieces than the packaged parser has")
    told = _read(annotated, press or (), at_large or (), times=times, model=weights_path())
    _log(f"{len(told)} sentences, {sum(len(s.acts) for s in told)} acts")
    teaching = ActTeaching(
        corpus, labels, encoder=encoder, recipe=recipe, log=_log,
        acts=_names(), sentences=told,
    )  # fmt: skip
    if start:
        teaching.start(start)
    teaching.run(out)


def _names() -> list[str]:
    from communique.knowledge.acts import load_acts

    return sorted(load_acts(ontology_path() / "acts.ttl"))


def _read(
    annotated: Sequence[Path],
    press: Sequence[Path],
    at_large: Sequence[Path],
    *,
    times: int,
    model: Path,
) -> "list[ActSentence]":
    from communique.language import load
    from communique.language.network import Network
    from communique.language.training.acts_data import read_sentences

    nlp, subwords = load(model, acts=False), Network(model).subwords
    return [
        *read_sentences(annotated, nlp=nlp, subwords=subwords, manner=1),
        *(list(read_sentences(press, nlp=nlp, subwords=subwords, manner=0)) * times),
        *(list(read_sentences(at_large, nlp=nlp, subwords=subwords, manner=2)) * 2),
    ]


def _distiller(
    model: Path,
    recipe: "ActRecipe",
    *,
    teachers: Sequence[Path],
    texts: Sequence[Path],
    told: "Sequence[ActSentence]",
) -> "ActDistiller":
    from communique.language.network import Network
    from communique.language.training.acts_data import raw_sentence
    from communique.language.training.acts_distilling import ActDistiller
    from communique.language.training.acts_teaching import load_teacher
    from communique.language.training.raw import cut_sentences
    from communique.sources import read

    names, subwords = _names(), Network(model).subwords
    if not texts:
        raise ModelError("teachers need raw text to read: give --text")
    known = {s.ids for s in told}
    cut = cut_sentences(line for d in read([str(p) for p in texts]) for line in d.text.splitlines())
    made = (raw_sentence(words, spaces, subwords) for words, spaces in cut)
    raw = list({s.ids: s for s in made if s.ids not in known and len(s.ids) <= 150}.values())
    return ActDistiller(
        model, names, recipe=recipe, log=_log,
        teachers=[load_teacher(path, len(names)) for path in teachers], raw=raw,
    )  # fmt: skip
