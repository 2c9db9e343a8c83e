package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.PublishedFigure;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which numbers of a page come from elsewhere, with their sources; in a programme of invented people it says that all
 * others are invented. A number is invented if its source says that it is synthetic.
 * What others published stands on no page of rounded numbers, as it is exact.
 */
final class SourcesSection implements PageSection {

    private static final String INVENTED = "synthetic";

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        List<String> lines = new ArrayList<>();
        List<PublishedFigure> figures = facts.programme().publishedFigures();
        for (PublishedFigure figure : facts.rounds() ? List.<PublishedFigure>of() : figures) {
            lines.add(facts.say(Reason.of(PageWords.SOURCES_PUBLISHED)
                    .with("label", figure.label().in(facts.locale()))
                    .with("value", facts.count(figure.value()))
                    .with("source", figure.source())));
        }
        for (Indicator indicator : facts.programme().results().indicators()) {
            indicator
                    .baseline()
                    .filter(baseline -> isReal(baseline.source()))
                    .ifPresent(baseline -> lines.add(facts.say(Reason.of(PageWords.SOURCES_BASELINE)
                            .with("indicator", indicator.title().in(facts.locale()))
                            .with("value", facts.number(baseline.value()))
                            .with("on", facts.day(baseline.on()))
                            .with("source", baseline.source()))));
            for (Target target : indicator.targets()) {
                if (isReal(target.source())) {
                    lines.add(facts.say(Reason.of(PageWords.SOURCES_TARGET)
                            .with("indicator", indicator.title().in(facts.locale()))
                            .with("value", facts.number(target.value()))
                            .with("on", facts.day(target.by()))
                            .with("source", target.source())));
                }
            }
        }
        if (lines.isEmpty() && !facts.programme().isSynthetic()) {
            return Optional.empty();
        }
        SummarySection section = SummarySection.titled(facts.say(PageWords.SOURCES_TITLE));
        if (facts.programme().isSynthetic()) {
            section = section.paragraph(facts.say(lines.isEmpty() ? PageWords.SOURCES_ALL : PageWords.SOURCES_LEAD));
        }
        section = PageParts.lines(section, lines, facts);
        boolean leavesOut = facts.rounds() && !figures.isEmpty();
        return Optional.of(leavesOut ? section.paragraph(facts.say(PageWords.SOURCES_LEFT_OUT)) : section);
    }

    private static boolean isReal(String source) {
        return !source.toLowerCase(Locale.ROOT).contains(INVENTED);
    }
}
