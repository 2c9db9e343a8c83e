package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.CasePage;
import io.github.diasporaskills.core.reason.Reason;
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
        if (limit < 1 || limit > CasePage.LARGEST) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_RANGE)
                            .with("name", "--limit")
                            .with("least", 1)
                            .with("most", CasePage.LARGEST)
                            .with("found", limit));
        }
        CasePage first = CasePage.first(limit);
        return after == null ? first : first.after(CaseNames.id(after, spec));
    }
}
