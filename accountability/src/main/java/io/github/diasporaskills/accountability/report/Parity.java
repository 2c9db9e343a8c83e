package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.gender.GenderShare;
import io.github.diasporaskills.accountability.gender.Interval;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.core.people.Gender;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The share of women among those who stated a gender, with its interval, and the bounds that hold whatever the others
 * are. It is made from cells that are shown, so it tells nothing that the table by gender does not.
 */
final class Parity {

    private static final double WIDTH = 340;
    private static final double HEIGHT = 34;
    private static final double FIRST = 8;
    private static final double LAST = WIDTH - 8;
    private static final Dimension GENDER = Dimension.of(Gender.class);

    private final Markup page;
    private final Words words;
    private final Frame frame;
    private final Map<PublishedIndicator, GenderShare> shares;

    Parity(Markup page, Words words, Publication publication) {
        this.page = page;
        this.words = words;
        this.frame = new Frame(page, words);
        this.shares = shares(publication);
    }

    /** The shares that can be told, in the order of the results tree; none of rounded numbers, which no interval fits. */
    static Map<PublishedIndicator, GenderShare> shares(Publication publication) {
        Map<PublishedIndicator, GenderShare> found = new LinkedHashMap<>();
        if (publication.isRounded()) {
            return found;
        }
        for (PublishedIndicator indicator : publication.indicators()) {
            indicator
                    .by(GENDER)
                    .filter(PublishedTable::isShown)
                    .flatMap(Parity::share)
                    .ifPresent(share -> found.put(indicator, share));
        }
        return found;
    }

    /** Empty where nobody stated a gender, or a group is none of those that can be. */
    private static Optional<GenderShare> share(PublishedTable table) {
        Map<Gender, Long> heads = new EnumMap<>(Gender.class);
        for (Map.Entry<Category, Long> cell : table.cells().entrySet()) {
            Optional<Gender> gender = gender(cell.getKey());
            if (gender.isEmpty()) {
                return Optional.empty();
            }
            heads.merge(gender.get(), cell.getValue(), Math::addExact);
        }
        GenderShare share = GenderShare.of(Gender.WOMAN, heads);
        return share.known().total() == 0 ? Optional.empty() : Optional.of(share);
    }

    /** Those of whom it is only known that they did not state any count as such. */
    private static Optional<Gender> gender(Category category) {
        if (category.code().equals(Category.NOT_STATED)) {
            return Optional.of(Gender.NOT_ASKED);
        }
        for (Gender gender : Gender.values()) {
            if (gender.name().equals(category.code())) {
                return Optional.of(gender);
            }
        }
        return Optional.empty();
    }

    void section() {
        frame.section("parity", words.say(ReportText.PARITY));
        page.element("p", words.say(ReportText.PARITY_LEAD), "class", "lead");
        legend();
        page.open("div", "class", "charts");
        shares.forEach(this::figure);
        page.close();
        page.element("p", words.say(ReportText.PARITY_CHANCE), "class", "lead").close();
    }

    private void figure(PublishedIndicator indicator, GenderShare share) {
        page.open("figure");
        page.open("figcaption");
        frame.named(indicator);
        page.element("span", words.unit(indicator.indicator().unit()), "class", "note");
        page.close();
        bar(share);
        page.open("dl", "class", "facts");
        fact(
                ReportText.PARITY_WOMEN,
                words.say(
                        ReportText.PARITY_OF,
                        "number",
                        words.number(share.known().successes()),
                        "total",
                        words.number(share.known().total())));
        fact(ReportText.SHARE, percent(share.ofKnown().value().orElseThrow()));
        fact(ReportText.PARITY_INTERVAL, span(share.ofKnown().interval().orElseThrow()));
        if (share.undisclosed() > 0) {
            fact(ReportText.PARITY_BOUNDS, span(share.bounds().orElseThrow()));
        }
        page.close().close();
    }

    private void fact(ReportText label, String value) {
        page.open("div");
        page.element("dt", words.say(label));
        page.element("dd", value);
        page.close();
    }

    private String span(Interval interval) {
        return words.say(ReportText.PARITY_SPAN, "low", percent(interval.low()), "high", percent(interval.high()));
    }

    private String percent(double share) {
        return words.percent(BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP));
    }

    /** The numbers below it say the same. */
    private void bar(GenderShare share) {
        Drawing drawing = Drawing.silent(page, words, WIDTH, HEIGHT, "");
        drawing.line("axis", FIRST, 12, LAST, 12);
        for (int percent = 0; percent <= 100; percent += 50) {
            drawing.line(percent == 50 ? "half" : "axis", at(percent / 100.0), 3, at(percent / 100.0), 21);
            drawing.words(
                    "quiet",
                    percent == 0 ? "start" : percent == 50 ? "middle" : "end",
                    percent == 0 ? 1 : percent == 50 ? at(0.5) : WIDTH - 1,
                    32,
                    words.percent(BigDecimal.valueOf(percent)));
        }
        if (share.undisclosed() > 0) {
            Interval bounds = share.bounds().orElseThrow();
            drawing.box("bounds", at(bounds.low()), 7, Math.max(1, at(bounds.high()) - at(bounds.low())), 10);
        }
        Interval interval = share.ofKnown().interval().orElseThrow();
        interval(drawing, at(interval.low()), at(interval.high()));
        drawing.circle("actual", at(share.ofKnown().value().orElseThrow()), 12, 5);
        drawing.close();
    }

    private static void interval(Drawing drawing, double low, double high) {
        drawing.line("reach", low, 12, high, 12);
        drawing.line("reach", low, 8, low, 16);
        drawing.line("reach", high, 8, high, 16);
    }

    private static double at(double share) {
        return FIRST + share * (LAST - FIRST);
    }

    private void legend() {
        page.open("ul", "class", "legend");
        item(ReportText.PARITY_LEGEND_SHARE, d -> d.circle("actual", 17, 8, 5));
        item(ReportText.PARITY_LEGEND_INTERVAL, d -> interval(d, 2, 32));
        if (shares.values().stream().anyMatch(share -> share.undisclosed() > 0)) {
            item(ReportText.PARITY_LEGEND_BOUNDS, d -> d.box("bounds", 2, 3, 30, 10));
        }
        item(ReportText.PARITY_LEGEND_HALF, d -> d.line("half", 17, 0, 17, 16));
        page.close();
    }

    private void item(ReportText label, Consumer<Drawing> sample) {
        page.open("li");
        Drawing drawing = Drawing.silent(page, words, 34, 16, "");
        sample.accept(drawing);
        drawing.close();
        page.element("span", words.say(label));
        page.close();
    }
}
