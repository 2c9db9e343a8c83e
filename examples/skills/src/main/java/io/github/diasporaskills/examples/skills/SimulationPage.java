package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.simulation.Recommendation;
import io.github.diasporaskills.matching.simulation.SimulationResult;
import io.github.diasporaskills.matching.simulation.WhatIf;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The figures of a simulation as one page with charts that needs nothing else: no script, no font, no address. */
final class SimulationPage {

    private static final String CSS = """
        :root { color-scheme: light dark; --paper: #fff; --ink: #1b2733; --quiet: #52616f; --rule: #d5dde3;
          --line: #123f5a; --fill: #1f6f8b; --band: #cfe3ec; --warn: #fff4d6; --warn-ink: #5c4300; }
        @media screen and (prefers-color-scheme: dark) { :root { --paper: #12181e; --ink: #e6edf2; --quiet: #a9b7c3;
          --rule: #33414d; --line: #a8d4ea; --fill: #5fb3cf; --band: #24414f; --warn: #3a2f10; --warn-ink: #ffe6a3; } }
        body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--paper); color: var(--ink);
          font-family: system-ui, "Noto Sans", "Noto Sans Arabic", Arial, sans-serif; line-height: 1.5; }
        h1, h2 { color: var(--line); line-height: 1.2; }
        .invented { background: var(--warn); color: var(--warn-ink); padding: 0.6rem 1rem; font-weight: 600; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        th, td { text-align: start; padding: 0.25rem 0.5rem; border-bottom: 1px solid var(--rule); }
        td + td, th + th { text-align: end; }
        figure { margin: 1.5rem 0; } figcaption { color: var(--quiet); font-size: 0.9rem; }
        svg { width: 100%; height: auto; max-width: 44rem; direction: ltr; }
        .axis { stroke: var(--rule); } .curve { stroke: var(--line); stroke-width: 2; fill: none; }
        .band { fill: var(--band); } .bar { fill: var(--fill); }
        text { fill: var(--ink); font-size: 12px; }
        """;

    private final SimulationResult result;
    private final Recommendation advice;
    private final String commandLine;
    private final Console console;

    /**
     * A page.
     *
     * @param commandLine what gives the same figures again
     */
    SimulationPage(SimulationResult result, Recommendation advice, String commandLine, Console console) {
        this.result = result;
        this.advice = advice;
        this.commandLine = commandLine;
        this.console = console;
    }

    String html() {
        StringWriter text = new StringWriter();
        text.append("<!DOCTYPE html>\n");
        try {
            XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            write(out);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A page in memory can be written", e);
        }
        return text.append('\n').toString();
    }

    private void write(XMLStreamWriter out) throws XMLStreamException {
        String language = console.locale().getLanguage();
        out.writeStartElement("html");
        out.writeAttribute("lang", language);
        out.writeAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
        out.writeStartElement("head");
        out.writeEmptyElement("meta");
        out.writeAttribute("charset", "utf-8");
        out.writeEmptyElement("meta");
        out.writeAttribute("name", "viewport");
        out.writeAttribute("content", "width=device-width, initial-scale=1");
        title(out, "title");
        element(out, "style", CSS);
        out.writeEndElement();
        out.writeStartElement("body");
        title(out, "h1");
        out.writeStartElement("p");
        out.writeAttribute("class", "invented");
        out.writeCharacters(console.say(Said.SIMULATE_INVENTED));
        out.writeEndElement();
        heading(out, Said.SIMULATE_ADVICE);
        out.writeStartElement("ul");
        for (Reason sentence : advice.sentences()) {
            element(out, "li", console.say(sentence));
        }
        out.writeEndElement();
        if (result.answeredShare().isKnown()) {
            charts(out);
        }
        heading(out, Said.SIMULATE_FIGURES);
        table(out);
        element(
                out,
                "p",
                console.say(Reason.of(Said.SIMULATE_CHECKED)
                        .with("checks", result.checks())
                        .with("breaches", result.breaches().size())));
        heading(out, Said.SIMULATE_NOTES);
        out.writeStartElement("ul");
        for (String note : result.scenario().notes()) {
            out.writeStartElement("li");
            tongue(out, ""); // a scenario does not tell in which language its notes are
            out.writeCharacters(Console.harmless(note));
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeStartElement("p");
        out.writeAttribute("dir", "ltr");
        out.writeCharacters(Console.harmless(commandLine));
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    /** The title of the scenario, which may have none in the language of the page. */
    private void title(XMLStreamWriter out, String name) throws XMLStreamException {
        String language = result.scenario().title().languageIn(console.locale());
        out.writeStartElement(name);
        if (!language.equals(console.locale().getLanguage())) {
            tongue(out, language);
        }
        out.writeCharacters(Console.harmless(result.scenario().title().in(console.locale())));
        out.writeEndElement();
    }

    /** Says that words are in another language than the page, and run as their letters do. */
    private static void tongue(XMLStreamWriter out, String language) throws XMLStreamException {
        out.writeAttribute("lang", language);
        out.writeAttribute("dir", "auto");
    }

    private void charts(XMLStreamWriter out) throws XMLStreamException {
        SimulationCharts charts = new SimulationCharts(out, console);
        charts.answered(result);
        charts.queue(result.openByWeek());
        charts.load(result.loadByTenths());
        charts.tried(
                result.withinDeadlineShare().value(),
                advice.tried().stream()
                        .map(each -> new SimulationCharts.Bar(
                                name(each), each.result().withinDeadlineShare().value()))
                        .toList());
    }

    private static String name(WhatIf tried) {
        return tried.setting().key() + " " + Math.round(tried.value());
    }

    private void table(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement("table");
        out.writeStartElement("thead");
        out.writeStartElement("tr");
        for (Said head : new Said[] {Said.SIMULATE_FIGURE, Said.SIMULATE_MEAN, Said.SIMULATE_INTERVAL}) {
            out.writeStartElement("th");
            out.writeAttribute("scope", "col");
            out.writeCharacters(console.say(head));
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeStartElement("tbody");
        for (SimulationPrinter.Line line : SimulationPrinter.lines(result)) {
            out.writeStartElement("tr");
            out.writeStartElement("th");
            out.writeAttribute("scope", "row");
            out.writeCharacters(console.say(line.name()) + line.more());
            out.writeEndElement();
            element(out, "td", SimulationPrinter.value(line, console));
            element(out, "td", SimulationPrinter.interval(line, console));
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private void heading(XMLStreamWriter out, Said words) throws XMLStreamException {
        element(out, "h2", console.say(words));
    }

    static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(Console.harmless(text));
        out.writeEndElement();
    }
}
