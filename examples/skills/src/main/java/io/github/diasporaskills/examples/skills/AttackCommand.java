package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.publication.protection.CellRange;
import io.github.diasporaskills.accountability.publication.protection.CountSpan;
import io.github.diasporaskills.accountability.publication.protection.HistoryAttack;
import io.github.diasporaskills.accountability.publication.protection.Release;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.accountability.publication.protection.SafeTable;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills attack}: what an outsider could infer from a published table. */
@Command(name = "attack")
final class AttackCommand implements Callable<Integer> {

    /** Which key drew, for somebody who cannot know. */
    private static final String UNKNOWN = "unknown";

    /** What counts are rounded to where nobody says so: to 3 by Stats NZ, to 5, in places 10, by Statistics Canada. */
    private static final List<Integer> COMMON_MULTIPLES = List.of(10, 5, 3);

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SAFE.csv", descriptionKey = "param.safe")
    private @Nullable String file;

    @Option(names = "--history", paramLabel = "H.json", descriptionKey = "option.attackhistory")
    private @Nullable String history;

    @Mixin
    private final WithinOption within = new WithinOption();

    @Option(names = "--round", paramLabel = "N", defaultValue = "1", descriptionKey = "option.attackround")
    private int round;

    @Option(names = "--up-or-down", descriptionKey = "option.upordown")
    private boolean upOrDown;

    AttackCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        if (file == null) {
            throw new WrongUsageException(
                    self.commandLine(), Reason.of(Said.USAGE_MISSING).with("names", "SAFE.csv"));
        }
        GivenOptions.checkRange("--round", round, upOrDown ? 2 : 1, CountFile.MOST, self);
        Path table = NamedFile.of("SAFE.csv", file, around, self);
        @Nullable Path kept = history == null ? null : NamedFile.of("--history", history, around, self);
        Map<String, String> groups = within.read(self);
        Console console = shared.console();
        CountFile counts = CountFile.published(table, groups);
        if (counts.hasErrors()) {
            return console.fail(counts.problems(), Said.ATTACK_NO_ANSWER);
        }
        if (counts.isEmpty()) {
            return console.fail(Reason.of(Said.GAP_EMPTY).with("file", file));
        }
        if (counts.isTooLarge()) {
            return console.fail(Reason.of(Said.TABLE_LARGE).with("file", file));
        }
        ReleaseHistory before = ReleaseHistory.empty();
        if (kept != null) {
            ReadResult<ReleaseHistory> read = HistoryFile.read(kept);
            if (read.value().isEmpty()) {
                return console.fail(read.problems(), Said.HISTORY_UNREAD);
            }
            before = read.value().get();
        }
        if (upOrDown && counts.counts().values().stream().anyMatch(count -> count % round != 0)) {
            return console.fail(
                    Reason.of(Said.ATTACK_MULTIPLES).with("file", file).with("multiple", round));
        }
        SafeTable found = read(counts, round, upOrDown);
        // Of the last release the history knows how it was rounded; anything else came after all releases.
        Optional<Release> last = before.lastShowing(ProtectCommand.POPULATION, found);
        SafeTable seen = last.flatMap(Release::shown).orElse(found);
        CountSpan span =
                last.isPresent() ? last.get().span() : CountSpan.upTo(ReleaseDay.next(before, null, around.clock()));
        Optional<HistoryAttack> attack = before.attack(ProtectCommand.POPULATION, seen, span, ProtectCommand.SEED);
        if (attack.isEmpty()) {
            return console.fail(Reason.of(Said.ATTACK_CONTRADICTS).with("file", file), rounded(counts, span, before));
        }
        tell(seen, counts.columns(), attack.get(), before, console);
        return ExitCode.FINE;
    }

    private static SafeTable read(CountFile counts, int multiple, boolean drawn) {
        return drawn
                ? SafeTable.drawn(counts.dimensions(), counts.counts(), multiple, UNKNOWN)
                : SafeTable.read(counts.dimensions(), counts.counts(), multiple);
    }

    /** What explains that sums are not right: rounding of which nobody spoke, or not how, and with which all fits. */
    private Optional<String> rounded(CountFile counts, CountSpan span, ReleaseHistory before) {
        List<Integer> multiples = round == 1 ? COMMON_MULTIPLES : List.of(round);
        for (int multiple : upOrDown ? List.<Integer>of() : multiples) {
            if (counts.counts().values().stream().allMatch(count -> count % multiple == 0)) {
                if (round == 1 && fits(read(counts, multiple, false), span, before)) {
                    return Optional.of("--round " + multiple);
                }
                if (fits(read(counts, multiple, true), span, before)) {
                    return Optional.of(round == 1 ? "--round " + multiple + " --up-or-down" : "--up-or-down");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(SafeTable seen, CountSpan span, ReleaseHistory before) {
        return before.attack(ProtectCommand.POPULATION, seen, span, ProtectCommand.SEED)
                .isPresent();
    }

    private void tell(
            SafeTable seen, CountColumns columns, HistoryAttack attack, ReleaseHistory before, Console console) {
        int hidden = 0;
        int recovered = 0;
        for (int cell = 0; cell < seen.size(); cell++) {
            if (seen.count(cell).isEmpty()) {
                hidden++;
                recovered += attack.range(cell).isExact() ? 1 : 0;
            }
        }
        if (shared.isJson()) {
            ObjectNode whole = PlanFiles.object();
            whole.put("cells", seen.size());
            whole.put("recovered", recovered);
            whole.put("releases", before.releases().size());
            AttackJson json = new AttackJson(seen, columns, attack);
            json.addHidden(whole, null);
            json.addRounded(whole);
            json.addIncrements(whole);
            console.out().print(PlanFiles.text(whole));
            return;
        }
        console.print(Reason.of(Said.ATTACK_HIDDEN)
                .with("hidden", hidden)
                .with("recovered", recovered)
                .with("cells", seen.size()));
        for (int cell = 0; cell < seen.size(); cell++) {
            if (seen.count(cell).isEmpty() || seen.roundedTo() > 1) {
                List<String> row = columns.row(seen.dimensions(), seen.codes(cell));
                console.line("  " + console.labelled(String.join(", ", row), words(attack.range(cell), console)));
            }
        }
        attack.increments()
                .forEach((name, range) -> console.line("  " + console.labelled(name, words(range, console))));
    }

    private static String words(CellRange range, Console console) {
        if (range.isUnlimited()) {
            return console.say(Reason.of(Said.ATTACK_OPEN).with("low", range.low()));
        }
        return range.isExact()
                ? console.strong(String.valueOf(range.low()))
                : console.say(
                        Reason.of(Said.ATTACK_RANGE).with("low", range.low()).with("high", range.high()));
    }
}
