package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.CasePage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which part of a list of complaints. */
final class PageOptions {

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", descriptionKey = "option.limit")
    private int limit;

    @Option(names = "--after", paramLabel = "CASE", descriptionKey = "option.after")
    private @Nullable String after;

    PageOptions() {}

    CasePage page(CommandSpec spec) {
        GivenOptions.checkRange("--limit", limit, 1, CasePage.LARGEST, spec);
        CasePage first = CasePage.first(limit);
        return after == null ? first : first.after(CaseNames.id(after, spec));
    }
}
