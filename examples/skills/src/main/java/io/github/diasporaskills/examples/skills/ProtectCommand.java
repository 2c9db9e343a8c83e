package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.publication.protection.CountSpan;
import io.github.diasporaskills.accountability.publication.protection.HistoryAttack;
import io.github.diasporaskills.accountability.publication.protection.MarginTable;
import io.github.diasporaskills.accountability.publication.protection.ProtectionPolicy;
import io.github.diasporaskills.accountability.publication.protection.Release;
import io.github.diasporaskills.accountability.publication.protection.ReleaseCheck;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.accountability.publication.protection.SafeTable;
import io.github.diasporaskills.accountability.publication.protection.Statement;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills protect}: hides of a table what would give small counts away, and proves that it is enough. */
@Command(name = "protect")
final class ProtectCommand implements Callable<Integer> {

    static final String POPULATION = "counts";
    static final long SEED = 1;

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TABLE.csv", descriptionKey = "param.table")
    private @Nullable String file;

    @Option(names = "--threshold", paramLabel = "N", defaultValue = "5", descriptionKey = "option.protectthreshold")
    private int threshold;

    @Mixin
    private final RoundingOption rounding = new RoundingOption();

    @Mixin
    private final HistoryOption history = new HistoryOption();

    @Mixin
    private final WithinOption within = new WithinOption();

    @Mixin
    private final StatementOption statements = new StatementOption();

    @Option(names = "--as-of", paramLabel = "yyyy-MM-dd", descriptionKey = "option.released")
    private @Nullable LocalDate asOf;

    @Option(names = "--after", paramLabel = "yyyy-MM-dd", descriptionKey = "option.periodafter")
    private @Nullable LocalDate after;

    @Option(names = "--out", paramLabel = "SAFE.csv", descriptionKey = "option.safe")
    private @Nullable String out;

    ProtectCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        Path table = NamedFile.of("TABLE.csv", checkUsage(self), around, self);
        List<Path> others = new ArrayList<>(statements.locate(around, self));
        others.add(table);
        others.addAll(rounding.locate(threshold, around, self));
        Path safe = TargetFile.of("--out", requireNonNull(out), others, around, self);
        others.add(safe);
        history.locate(others, around, self);
        Map<String, String> groups = within.read(self);
        Console console = shared.console();
        CountFile counts = CountFile.inner(table, groups);
        if (counts.hasErrors()) {
            return console.fail(counts.problems(), Said.PROTECT_NO_ANSWER);
        }
        if (counts.isEmpty()) {
            return console.fail(Reason.of(Said.GAP_EMPTY).with("file", requireNonNull(file)));
        }
        if (counts.isTooLarge()) {
            return console.fail(Reason.of(Said.TABLE_LARGE).with("file", requireNonNull(file)));
        }
        List<Problem> unread = history.read();
        if (!unread.isEmpty()) {
            return console.fail(unread, Said.HISTORY_UNREAD);
        }
        ReleaseHistory before = history.before();
        MarginTable truth = MarginTable.of(counts.dimensions(), counts.counts());
        ReadResult<List<Statement>> said = statements.read(truth, counts.columns());
        if (said.value().isEmpty()) {
            return console.fail(said.problems(), Said.STATEMENTS_UNREAD);
        }
        Release draft = Release.of(POPULATION, span(before), truth);
        for (Statement statement : said.value().get()) {
            draft = draft.saying(statement);
        }
        ReleaseCheck check = check(before, draft);
        if (check.isRefused()) {
            return console.fail(check.reasons());
        }
        Written.file("--out", requireNonNull(out), safe, () -> {
            ProtectedFile.write(check.table().orElseThrow(), counts.columns(), safe);
            return safe;
        });
        history.keep(check.history());
        tell(before, draft.span(), check, counts.columns(), console);
        return ExitCode.FINE;
    }

    private String checkUsage(CommandSpec self) {
        if (file == null || out == null) {
            List<String> missing = file == null
                    ? (out == null ? List.of("TABLE.csv", "--out") : List.of("TABLE.csv"))
                    : List.of("--out");
            throw new WrongUsageException(
                    self.commandLine(), Reason.of(Said.USAGE_MISSING).with("names", missing));
        }
        ResultsOptions.checkThreshold(threshold, self);
        if (asOf != null && after != null && !after.isBefore(asOf)) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.USAGE_SWAPPED)
                            .with("name", "--after")
                            .with("found", after + "/" + asOf)
                            .with("expected", "yyyy-MM-dd"));
        }
        return file;
    }

    private ReleaseCheck check(ReleaseHistory before, Release draft) {
        ProtectionPolicy policy = ProtectionPolicy.withThreshold(threshold);
        return rounding.keyed()
                .map(keyed -> before.round(draft, keyed, policy, SEED))
                .orElseGet(() -> before.check(draft, policy.roundingTo(rounding.multiple()), SEED));
    }

    /** Without a day of its own a release comes after all others. */
    private CountSpan span(ReleaseHistory before) {
        LocalDate until = asOf == null ? ReleaseDay.next(before, after, around.clock()) : asOf;
        return after == null ? CountSpan.upTo(until) : CountSpan.after(after, until);
    }

    private void tell(
            ReleaseHistory before, CountSpan span, ReleaseCheck check, CountColumns columns, Console console) {
        SafeTable table = check.table().orElseThrow();
        HistoryAttack audit = check.audit().orElseThrow();
        int hidden = 0;
        for (int cell = 0; cell < table.size(); cell++) {
            hidden += table.count(cell).isEmpty() ? 1 : 0;
        }
        Reason promise = check.promise().orElseThrow();
        if (shared.isJson()) {
            ObjectNode whole = PlanFiles.object();
            whole.put("threshold", threshold);
            whole.put("rounded_to", rounding.multiple());
            whole.put("rounding", rounding.keyed().isPresent() ? "KEYED" : "NEAREST");
            whole.put("as_of", span.until().toString());
            whole.put("releases_before", before.releases().size());
            whole.put("cells", table.size());
            whole.put("primary", check.primary().size());
            whole.put("secondary", hidden - check.primary().size());
            whole.put("assurance", check.weakest().name());
            whole.put("insiders", check.insiders().name());
            whole.put("guarantee", console.say(promise));
            AttackJson json = new AttackJson(table, columns, audit);
            json.addHidden(whole, check.primary());
            json.addRounded(whole);
            json.addIncrements(whole);
            ArrayNode withheld = whole.putArray("withheld");
            check.withheld().forEach(statement -> withheld.add(statement.words()));
            ArrayNode notes = whole.putArray("notes");
            check.reasons()
                    .forEach(reason ->
                            notes.addObject().put("code", reason.code()).put("words", console.say(reason)));
            whole.put("out", requireNonNull(out));
            console.out().print(PlanFiles.text(whole));
        } else {
            console.print(
                    rounding.keyed().isPresent()
                            ? Reason.of(Said.PROTECT_ROUNDED)
                                    .with("multiple", rounding.multiple())
                                    .with("cells", table.size())
                            : Reason.of(Said.PROTECT_HIDDEN)
                                    .with("primary", check.primary().size())
                                    .with("secondary", hidden - check.primary().size())
                                    .with("cells", table.size()));
            check.reasons().forEach(console::print);
            check.withheld().forEach(statement -> console.line("  " + statement.words()));
            console.print(promise);
            console.print(Reason.of(Said.PROTECT_WRITTEN).with("file", requireNonNull(out)));
        }
    }
}
