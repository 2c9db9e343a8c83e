package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.Bureau.CLERK;
import static io.github.diasporaskills.accountability.grievance.Bureau.HANDLER;
import static io.github.diasporaskills.accountability.grievance.Bureau.MONDAY;
import static io.github.diasporaskills.accountability.grievance.Bureau.RECIPIENT;
import static io.github.diasporaskills.accountability.grievance.Bureau.TRIAGE;
import static io.github.diasporaskills.accountability.grievance.Bureau.call;
import static io.github.diasporaskills.accountability.grievance.Bureau.intake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerExport;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.MemoryKeys;
import io.github.diasporaskills.accountability.store.ConnectionPool;
import io.github.diasporaskills.accountability.store.JdbcLedgerStore;
import io.github.diasporaskills.accountability.store.Schema;
import io.github.diasporaskills.accountability.store.TablePrefix;
import io.github.diasporaskills.core.actor.Actor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same desk over two SQLite files, of which nobody reads anything without the keys. */
class ComplaintsInFilesTest {

    private static final int CASES = Math.max(10, 10 * Integer.getInteger("checks.percent", 1));

    @TempDir
    Path folder;

    private final Bureau bureau = new Bureau();

    private Ledger ledger(ConnectionPool pool, String id, MemoryKeys keys, long seed) {
        Schema.of(pool.source(), TablePrefix.standard()).create();
        return Ledger.of(JdbcLedgerStore.open(pool.source(), LedgerId.of(id)), keys, MemoryKeys.seeded(seed));
    }

    @Test
    void complaints_live_in_files_and_none_of_their_words_stands_there() throws IOException {
        List<Submitted> all = new ArrayList<>();
        try (ConnectionPool open = ConnectionPool.sqlite(folder.resolve("programme.db"));
                ConnectionPool restricted = ConnectionPool.sqlite(folder.resolve("restricted.db"))) {
            GrievanceDesk desk = GrievanceDesk.of(
                    Bureau.PROGRAMME,
                    Bureau.SETTING,
                    ledger(open, "ma-programme", MemoryKeys.of(1), 3),
                    ledger(restricted, "ma-restricted", MemoryKeys.of(2), 4));
            for (int i = 0; i < CASES; i++) {
                all.add(live(desk, i));
            }
            Instant late = MONDAY.plus(Duration.ofDays(60));
            assertThat(desk.watch().escalate(bureau.key(), late)).isPositive();
            assertThat(desk.watch().escalate(bureau.key(), late)).isZero();
            assertThat(desk.watch().inbox(bureau.key(), Bureau.OVERSEER, late).orThrow())
                    .hasSize(CASES);
            List<String> canaries = new ArrayList<>(List.of("canary", "0699999999"));
            all.forEach(one -> {
                canaries.add(one.receipt().text());
                canaries.add(one.receipt().text().replace("-", ""));
            });
            assertNothingStandsIn(canaries);
            for (CaseRecord record : CaseRecord.values()) {
                assertThat(exported(desk.keeper(record).ledger())).doesNotContain("canary", "0699999999");
            }
            assertThat(wordsOfFailures(desk, all))
                    .allMatch(words -> canaries.stream().noneMatch(words::contains));
        }

        // Opened again, everything is where it was.
        try (ConnectionPool open = ConnectionPool.sqlite(folder.resolve("programme.db"));
                ConnectionPool restricted = ConnectionPool.sqlite(folder.resolve("restricted.db"))) {
            GrievanceDesk desk = GrievanceDesk.of(
                    Bureau.PROGRAMME,
                    Bureau.SETTING,
                    Ledger.of(
                            JdbcLedgerStore.open(open.source(), LedgerId.of("ma-programme")),
                            MemoryKeys.of(1),
                            MemoryKeys.seeded(5)),
                    Ledger.of(
                            JdbcLedgerStore.open(restricted.source(), LedgerId.of("ma-restricted")),
                            MemoryKeys.of(2),
                            MemoryKeys.seeded(6)));
            for (int i = 0; i < CASES; i++) {
                GrievanceState expected = i % 4 == 0 ? GrievanceState.TRANSFERRED : GrievanceState.IN_HANDLING;
                assertThat(desk.counter()
                                .status(all.get(i).receipt().text())
                                .orThrow()
                                .state())
                        .isEqualTo(expected);
            }
            assertThat(desk.read(bureau.key(), RECIPIENT, all.get(0).id(), "handling", MONDAY)
                            .orThrow()
                            .statement()
                            .orElseThrow()
                            .text())
                    .isEqualTo("canary-text 0");
        }
    }

    private static String exported(Ledger ledger) {
        ledger.sequence();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            LedgerExport.of(ledger.store()).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    /** What exceptions, refusals and values say of themselves. */
    private List<String> wordsOfFailures(GrievanceDesk desk, List<Submitted> all) {
        List<String> words = new ArrayList<>();
        GrievanceId one = all.get(1).id();
        CaseView view = desk.read(bureau.key(), HANDLER, one, "handling", MONDAY.plus(Duration.ofDays(61)))
                .orThrow();
        words.add(view + " " + view.statement() + view.dialogue() + view.facts() + view.proposal());
        words.add(desk.keeper(CaseRecord.PROGRAMME).find(one) + " " + all);
        for (Actor other : List.of(Bureau.AUDITOR, Bureau.OVERSEER, Bureau.HANDLER_2, Bureau.CUSTODIAN)) {
            words.add(String.valueOf(desk.act(
                            bureau.key(),
                            other,
                            one,
                            view.version(),
                            (of, around) ->
                                    of.propose(call(other, MONDAY.plus(Duration.ofDays(61))), "canary-answer", around))
                    .reasons()));
        }
        IdempotencyKey used = bureau.key();
        Intake said = intake("canary-text").confidential("canary-name").build();
        desk.submit(used, call(CLERK, MONDAY), said).orThrow();
        words.add(desk.submit(used, call(CLERK, MONDAY), intake("canary-other").build())
                        .reasons()
                + " " + said);
        for (Throwable thrown : List.of(
                catchThrowable(() -> desk.submit(
                        bureau.key(),
                        call(CLERK, MONDAY),
                        intake("canary-text ".repeat(9_999)).build())),
                catchThrowable(() ->
                        intake("x").confidential("canary-name ".repeat(99)).build()),
                catchThrowable(() -> SafeContact.of(ContactWay.PHONE, "0699999999".repeat(99), "canary-hours")),
                catchThrowable(() -> intake("x").attachment("canary file").build()))) {
            words.add(String.valueOf(thrown));
            words.add(String.valueOf(thrown.getCause()));
        }
        return words;
    }

    private Submitted live(GrievanceDesk desk, int number) {
        Submitted one = desk.submit(
                        bureau.key(),
                        call(CLERK, MONDAY),
                        intake("canary-text " + number)
                                .named("canary-name")
                                .contact(SafeContact.of(ContactWay.PHONE, "0699999999", "canary-hours"))
                                .from("18-24", "canary-place")
                                .build())
                .orThrow();
        int version = desk.read(bureau.key(), TRIAGE, one.id(), "triage", MONDAY)
                .orThrow()
                .version();
        Instant at = MONDAY.plusSeconds(60);
        if (number % 4 == 0) {
            desk.transfer(bureau.key(), call(TRIAGE, at), one.id(), version, "child-protection")
                    .orThrow();
        } else {
            version = desk.act(
                            bureau.key(),
                            TRIAGE,
                            one.id(),
                            version,
                            (of, around) -> of.acknowledge(call(TRIAGE, at), around))
                    .orThrow()
                    .version();
            version = desk.act(
                            bureau.key(),
                            TRIAGE,
                            one.id(),
                            version,
                            (of, around) -> of.takeUp(call(TRIAGE, at), "waiting-time", HANDLER.id(), around))
                    .orThrow()
                    .version();
            desk.act(
                            bureau.key(),
                            HANDLER,
                            one.id(),
                            version,
                            (of, around) -> of.write(call(HANDLER, at), "canary-question", around))
                    .orThrow();
        }
        return one;
    }

    private void assertNothingStandsIn(List<String> canaries) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(2);
            for (Path file : all) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(canaries).as("%s", file.getFileName()).noneMatch(bytes::contains);
            }
        }
    }
}
