package io.github.diasporaskills.examples.benchmarks.peers;

import io.github.diasporaskills.accountability.grievance.CasePage;
import io.github.diasporaskills.accountability.grievance.GrievanceDesk;
import io.github.diasporaskills.accountability.grievance.GrievanceSection;
import io.github.diasporaskills.accountability.grievance.GrievanceSetting;
import io.github.diasporaskills.accountability.grievance.Intake;
import io.github.diasporaskills.accountability.grievance.IntakeChannel;
import io.github.diasporaskills.accountability.grievance.Officer;
import io.github.diasporaskills.accountability.grievance.Roster;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerExport;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.MemoryLedgerStore;
import io.github.diasporaskills.accountability.ledger.key.KeystoreKeys;
import io.github.diasporaskills.accountability.ledger.verify.ExportVerifier;
import io.github.diasporaskills.accountability.ledger.verify.Verification;
import io.github.diasporaskills.accountability.store.ConnectionPool;
import io.github.diasporaskills.accountability.store.GroupCommit;
import io.github.diasporaskills.accountability.store.JdbcLedgerStore;
import io.github.diasporaskills.accountability.store.Schema;
import io.github.diasporaskills.accountability.store.TablePrefix;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.examples.benchmarks.Benchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;

/**
 * What is done over everything that there is: a scan for what is overdue among very many open complaints in an SQLite file,
 * and the check of an export of very many events.
 */
public final class WatchBenchmark implements Benchmark {

    private static final int CASES = Integer.getInteger("cases", 100_000);
    private static final int EVENTS = Integer.getInteger("events", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int SENDERS = 32;
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
    private static final ProgrammeId PROGRAMME = ProgrammeId.of("ma-pilot");
    private static final Actor TRIAGE = Actor.of("triage-1", Role.GRIEVANCE_TRIAGE);
    private static final char[] PASSWORD = "a benchmark's own".toCharArray();

    private final SecureRandom random = new SecureRandom();

    /** As for all benchmarks. */
    public WatchBenchmark() {}

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public void run(Path scratch, PrintStream out) throws IOException {
        scans(scratch, out);
        verification(scratch, out);
    }

    private void scans(Path scratch, PrintStream out) throws IOException {
        KeystoreKeys keys = KeystoreKeys.create(scratch.resolve("keys"), PASSWORD, random);
        try (ConnectionPool pool = ConnectionPool.sqlite(scratch.resolve("cases.db"))) {
            Schema.of(pool.source(), TablePrefix.standard()).create();
            JdbcLedgerStore store = JdbcLedgerStore.open(pool.source(), LedgerId.of("ma-pilot"));
            Ledger restricted = Ledger.of(MemoryLedgerStore.of(LedgerId.of("ma-restricted")), keys, random);
            GrievanceSetting setting = setting();
            try (GroupCommit group = GroupCommit.start(store)) {
                submit(GrievanceDesk.of(PROGRAMME, setting, Ledger.of(group, keys, random), restricted));
            }
            GrievanceDesk desk = GrievanceDesk.of(PROGRAMME, setting, Ledger.of(store, keys, random), restricted);
            out.printf(
                    "%,d open complaints, none overdue: scan %s%n",
                    CASES, time(() -> desk.watch().escalate(key(), MONDAY.plusSeconds(60))));
            Instant late = MONDAY.plus(Duration.ofDays(3));
            long start = System.nanoTime();
            int told = desk.watch().escalate(key(), late);
            out.printf("told of %,d overdue ones in %.1f s%n", told, (System.nanoTime() - start) / 1e9);
            out.printf(
                    "all overdue and told: scan %s%n", time(() -> desk.watch().escalate(key(), late)));
            out.printf(
                    "all overdue: first page of a hundred for a first reader %s%n",
                    time(() -> desk.watch()
                            .overdue(key(), TRIAGE, late, CasePage.first(100))
                            .orThrow()
                            .lines()
                            .size()));
            out.printf("nothing to resume: scan %s%n", time(() -> desk.watch().endPauses(key(), late)));
            out.printf("nothing to erase: scan %s%n", time(() -> desk.watch().eraseWhatIsDue(key(), late)));
        }
    }

    private static GrievanceSetting setting() {
        CountryPack pack = CountryPack.load("MA");
        List<Officer> officers = new ArrayList<>();
        for (Role role : List.of(
                Role.GRIEVANCE_TRIAGE,
                Role.GRIEVANCE_HANDLER,
                Role.GRIEVANCE_APPROVER,
                Role.SENSITIVE_CASE_RECIPIENT,
                Role.IDENTITY_CUSTODIAN)) {
            String id = role == Role.GRIEVANCE_TRIAGE ? TRIAGE.id().value() : role.name() + "-1";
            officers.add(Officer.of(ActorId.of(id), role, OrganisationId.of("IOM-RABAT"), Gender.NOT_ASKED, 0));
        }
        Roster roster = Roster.of(
                officers, List.of(), ActorId.of("GRIEVANCE_APPROVER-1"), ActorId.of("SENSITIVE_CASE_RECIPIENT-1"));
        return GrievanceSetting.of(GrievanceSection.of(pack).orElseThrow(), pack.calendar(), roster, Ties.none());
    }

    private static void submit(GrievanceDesk desk) throws IOException {
        StepCall call = StepCall.of(Actor.of("web", Role.SYSTEM), MONDAY, "submitted");
        Intake intake = Intake.by(IntakeChannel.WEB, LanguageCode.of("fr"), "J'ai attendu tout le jour.")
                .build();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<Integer>> parts = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                int first = sender;
                parts.add(() -> {
                    int sent = 0;
                    for (int i = first; i < CASES; i += SENDERS) {
                        desk.submit(key(), call, intake).orThrow();
                        sent++;
                    }
                    return sent;
                });
            }
            for (Future<Integer> part : senders.invokeAll(parts)) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            senders.shutdownNow();
        }
    }

    private static IdempotencyKey key() {
        return IdempotencyKey.of(UUID.randomUUID());
    }

    private static String time(IntSupplier scan) {
        List<Double> seconds = new ArrayList<>();
        int found = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            found = scan.getAsInt();
            if (round > 0) {
                seconds.add((System.nanoTime() - start) / 1e9);
            }
        }
        seconds.sort(null);
        return String.format(
                "%.3f s (median of %d, worst %.3f s), found %,d",
                seconds.get(ROUNDS / 2), ROUNDS, seconds.get(ROUNDS - 1), found);
    }

    private void verification(Path scratch, PrintStream out) throws IOException {
        LedgerTables.Filled filled;
        Path export = scratch.resolve("export");
        try (LedgerTables tables = LedgerTables.sqlite(scratch.resolve("events.db"))) {
            filled = tables.fill(EVENTS);
            LedgerExport.of(tables.store()).writeTo(export);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            Verification found = ExportVerifier.withoutHeads().verify(export);
            out.printf(
                    "%,d events on %,d streams, %,d MiB: %s in %.2f s%n",
                    found.entries(),
                    filled.streams(),
                    Files.size(export) >> 20,
                    found.isValid() ? "valid" : "NOT VALID",
                    (System.nanoTime() - start) / 1e9);
        }
    }
}
