package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.grievance.GrievanceId;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** With what something is done to a complaint. */
final class ActOptions {

    /** An answer. */
    enum Answer {
        YES,
        NO
    }

    @Option(names = "--category", paramLabel = "CODE", descriptionKey = "option.actcategory")
    private @Nullable String category;

    @Option(names = "--handler", paramLabel = "ID", descriptionKey = "option.handler")
    private @Nullable String handler;

    @Option(names = "--text", paramLabel = "TEXT|-", descriptionKey = "option.acttext")
    private @Nullable String text;

    @Option(names = "--about", paramLabel = "ID", descriptionKey = "option.actabout")
    private @Nullable String about;

    @Option(names = "--other", paramLabel = "CASE", descriptionKey = "option.other")
    private @Nullable String other;

    @Option(names = "--review-on", paramLabel = "yyyy-MM-dd", descriptionKey = "option.reviewon")
    private @Nullable LocalDate reviewOn;

    @Option(names = "--rating", paramLabel = "N", descriptionKey = "option.rating")
    private @Nullable Integer rating;

    @Option(names = "--consents", paramLabel = "yes|no", descriptionKey = "option.consents")
    private @Nullable Answer consents;

    private @Nullable CommandSpec spec;

    ActOptions() {}

    /** Looks whether all is there that a step needs, and reads what comes by standard input. */
    void require(ActStep step, HandedText handed, CommandSpec command) throws IOException {
        this.spec = command;
        List<String> missing = new ArrayList<>();
        for (String need : step.needs()) {
            if (given(need) == null) {
                missing.add(need);
            }
        }
        if (!missing.isEmpty()) {
            throw new WrongUsageException(
                    command.commandLine(), Reason.of(Said.USAGE_MISSING).with("names", missing));
        }
        if (text != null) {
            text = handed.text("--text", text);
        }
    }

    private @Nullable Object given(String need) {
        return switch (need) {
            case "--category" -> category;
            case "--handler" -> handler;
            case "--text" -> text;
            case "--about" -> about;
            case "--other" -> other;
            case "--review-on" -> reviewOn;
            case "--rating" -> rating;
            default -> consents;
        };
    }

    /** Looks whether the country pack has the category, if one was given. */
    void requireKnownCategory(CountryPack pack) {
        if (category != null) {
            KnownCategory.require(pack, category, spec());
        }
    }

    private CommandSpec spec() {
        return requireNonNull(spec, "require comes first");
    }

    String category() {
        return requireNonNull(category, "category");
    }

    ActorId handler() {
        return CaseNames.actor("--handler", requireNonNull(handler, "handler"), spec());
    }

    String text() {
        return requireNonNull(text, "text");
    }

    ActorId about() {
        return CaseNames.actor("--about", requireNonNull(about, "about"), spec());
    }

    GrievanceId other() {
        return CaseNames.id(requireNonNull(other, "other"), spec());
    }

    LocalDate reviewOn() {
        return requireNonNull(reviewOn, "reviewOn");
    }

    int rating() {
        return requireNonNull(rating, "rating");
    }

    boolean consents() {
        return requireNonNull(consents, "consents") == Answer.YES;
    }
}
