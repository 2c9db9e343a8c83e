package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.QualityCheck;
import io.github.diasporaskills.accountability.indicator.QualityFinding;
import io.github.diasporaskills.accountability.indicator.QualityReview;
import java.util.List;

/** What the checks of the data found, each with its rule. */
final class Quality {

    private final Markup page;
    private final Words words;
    private final Frame frame;

    Quality(Markup page, Words words) {
        this.page = page;
        this.words = words;
        this.frame = new Frame(page, words);
    }

    void section(QualityReview review) {
        frame.section("quality", words.say(ReportText.QUALITY));
        page.element("p", words.say(ReportText.QUALITY_LEAD), "class", "lead");
        String caption = words.say(ReportText.QUALITY_CAPTION, "asOf", words.date(review.asOf()));
        frame.looked(caption, ReportText.QUALITY_RULE, ReportText.QUALITY_FOUND);
        for (QualityCheck check : QualityCheck.values()) {
            row(check, review.of(check));
        }
        page.close().close().close();
    }

    private void row(QualityCheck check, List<QualityFinding> findings) {
        page.open("tr");
        page.element("th", words.say(check.rule()), "scope", "row");
        page.open("td");
        if (findings.isEmpty()) {
            page.text(words.say(ReportText.QUALITY_NOTHING));
        } else {
            page.open("ul");
            for (QualityFinding finding : findings) {
                page.open("li");
                page.element("span", finding.indicator(), "class", "code", "dir", "ltr");
                page.element("span", words.say(finding.reason()));
                page.close();
            }
            page.close();
        }
        page.close().close();
    }
}
