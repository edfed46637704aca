"""Who is meant by a title of office at a date, over ten states and more."""

import pytest

from communique.extraction.linking.linker import Linker
from communique.extraction.linking.persons import PersonIndex
from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree

QUESTIONS = [
    ("Savunma Bakanı", "2020-10-13", "Hulusi Akar"),
    ("Savunma Bakanı", "2016-03", "İsmet Yılmaz"),
    ("Dışişleri Bakanı", "1998-02-01", "İsmail Cem"),
    ("Dışişleri Bakanı", "2024-03-01", "Hakan Fidan"),
    ("Cumhurbaşkanı", "1992-05-05", "Turgut Özal"),
    ("Başbakan", "1995-04-04", "Tansu Çiller"),
    ("İçişleri Bakanı", "2021-06-01", "Süleyman Soylu"),
    ("Genelkurmay Başkanı", "2009-09-09", "İlker Başbuğ"),
    ("AB Bakanı", "2012-03-03", "Egemen Bağış"),
    ("Rusya Savunma Bakanı", "2020-10-13", "Sergey Şoygu"),
    ("Rusya Savunma Bakanı", "2009-01-15", "Anatoli Serdyukov"),
    ("Rusya Dışişleri Bakanı", "2000-11-11", "İgor İvanov"),
    ("Rusya Devlet Başkanı", "2010-02-02", "Dmitri Medvedev"),
    ("Rusya Başbakanı", "2022-02-24", "Mihail Mişustin"),
    ("ABD Başkanı", "2003-03-20", "George W. Bush"),
    ("ABD Başkanı", "2018-07-16", "Donald Trump"),
    ("ABD Dışişleri Bakanı", "2011-05-02", "Hillary Clinton"),
    ("ABD Savunma Bakanı", "2015-06-01", "Ashton Carter"),
    ("ABD Dışişleri Bakanı", "1999-03-24", "Madeleine Albright"),
    ("Fransa Cumhurbaşkanı", "2008-08-12", "Nicolas Sarkozy"),
    ("Fransa Dışişleri Bakanı", "2014-01-10", "Laurent Fabius"),
    ("Fransa Başbakanı", "2021-01-10", "Jean Castex"),
    ("Almanya Başbakanı", "2004-02-02", "Gerhard Schröder"),
    ("Almanya Şansölyesi", "2016-03-18", "Angela Merkel"),
    ("Almanya Dışişleri Bakanı", "2011-11-11", "Guido Westerwelle"),
    ("İngiltere Başbakanı", "2012-12-12", "David Cameron"),
    ("İngiltere Dışişleri Bakanı", "2009-04-01", "David Miliband"),
    ("İngiltere Savunma Bakanı", "2022-05-05", "Ben Wallace"),
    ("Yunanistan Başbakanı", "2013-07-07", "Antonis Samaras"),
    ("Yunanistan Dışişleri Bakanı", "2017-01-12", "Nikos Kocyas"),
    ("İran Cumhurbaşkanı", "2007-09-24", "Mahmud Ahmedinejad"),
    ("İran Dışişleri Bakanı", "2010-05-17", "Manuçehr Muttaki"),
    ("Irak Başbakanı", "2016-10-17", "Haydar el İbadi"),
    ("Irak Dışişleri Bakanı", "2008-06-06", "Hoşyar Zebari"),
    ("İsrail Başbakanı", "2008-12-27", "Ehud Olmert"),
    ("İsrail Dışişleri Bakanı", "2007-11-11", "Tzipi Livni"),
    ("Azerbaycan Cumhurbaşkanı", "2020-11-10", "İlham Aliyev"),
    ("Azerbaycan Dışişleri Bakanı", "2015-05-05", "Elmar Memmedyarov"),
    ("Ermenistan Dışişleri Bakanı", "2009-10-10", "Edvard Nalbandyan"),
    ("Gürcistan Cumhurbaşkanı", "2008-08-08", "Mihail Saakaşvili"),
    ("Ukrayna Dışişleri Bakanı", "2022-03-10", "Dmitro Kuleba"),
    ("Mısır Dışişleri Bakanı", "2018-08-08", "Samih Şükri"),
    ("Suriye Dışişleri Bakanı", "2012-01-01", "Velid Muallim"),
    ("KKTC Cumhurbaşkanı", "2016-06-06", "Mustafa Akıncı"),
    ("Çin Devlet Başkanı", "2009-06-25", "Hu Cintao"),
    ("BM Genel Sekreteri", "2011-09-20", "Ban Ki-mun"),
    ("NATO Genel Sekreteri", "2006-11-28", "Jaap de Hoop Scheffer"),
]


@pytest.fixture(scope="module")
def holder(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    index = PersonIndex(actors, grammar)

    def find(title: str, date: str):
        words = [*title.split(), "konuştu"]
        upos = ["PROPN"] * (len(words) - 1) + ["VERB"]
        rows = [
            (w, w, u, len(words) if u == "PROPN" else 0, "nmod" if u == "PROPN" else "root", "_")
            for w, u in zip(words, upos, strict=True)
        ]
        tree = Tree.build(rows)
        mentions = finder.find(tree)
        linker = Linker(actors, grammar, index=index, date=date)
        linker.survey([tree], [mentions])
        assert len(mentions) == 1
        return linker.resolve(tree, mentions[0])

    return find


@pytest.mark.parametrize(("title", "date", "person"), QUESTIONS)
def test_role_at_date(holder, title, date, person):
    assert holder(title, date).label == person


@pytest.mark.parametrize("title", ["Savunma Bakanı", "Rusya Savunma Bakanı", "Fransa Başbakanı"])
def test_without_a_date_the_office_is_left_open(holder, knowledge, title):
    node = holder(title, "")
    assert node.id not in knowledge.actors
    assert node.type == "Person"


def test_the_open_office_belongs_to_its_state(holder):
    home, foreign = holder("Savunma Bakanı", ""), holder("Rusya Savunma Bakanı", "")
    assert (home.label, foreign.label) == ("Savunma Bakanı", "Rusya Savunma Bakanı")
    assert home.id != foreign.id
