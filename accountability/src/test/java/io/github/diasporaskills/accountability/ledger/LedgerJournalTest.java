package io.github.diasporaskills.accountability.ledger;

import static io.github.diasporaskills.accountability.ledger.Drafts.HANDLER;
import static io.github.diasporaskills.accountability.ledger.Drafts.NOW;
import static io.github.diasporaskills.accountability.ledger.Drafts.PROGRAMME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.journal.JournalEntry;
import io.github.diasporaskills.core.journal.JournalReceipt;
import io.github.diasporaskills.core.journal.JournalUnavailableException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LedgerJournalTest {

    private final MemoryLedgerStore store = MemoryLedgerStore.of(LedgerId.of("ma-programme"));
    private final Ledger ledger = Ledger.of(store, MemoryKeys.of(1), MemoryKeys.seeded(1));
    private final LedgerJournal journal = LedgerJournal.of(ledger, PROGRAMME, MemoryKeys.seeded(2));

    private static JournalEntry entry(String subject, String action, Map<String, String> details) {
        return new JournalEntry(EntryKind.DISCLOSURE, subject, HANDLER, NOW, action, details);
    }

    @Test
    void an_entry_is_an_event_that_says_all_that_the_entry_says() {
        JournalReceipt receipt = journal.record(entry("case:TE-0042", "gate.opened", Map.of("purpose", "opinion")));

        assertThat(receipt.reference()).isEqualTo("ma-programme:ma-pilot/journal/case:TE-0042#1");
        List<LedgerEntry> entries = ledger.entries(LedgerJournal.stream(PROGRAMME, "case:TE-0042"));
        assertThat(entries).singleElement().satisfies(entry -> {
            SealedEvent event = entry.event();
            assertThat(event.type()).isEqualTo("journal.disclosure");
            assertThat(event.by()).isEqualTo(HANDLER);
            assertThat(event.at()).isEqualTo(NOW);
            assertThat(event.header())
                    .isEqualTo(Map.of("subject", "case:TE-0042", "action", "gate.opened", "detail.purpose", "opinion"));
        });
    }

    @Test
    void the_same_said_twice_is_written_twice() {
        JournalEntry entry = entry("case:TE-0042", "gate.opened", Map.of());

        journal.record(entry);
        JournalReceipt second = journal.record(entry);

        assertThat(second.reference()).endsWith("#2");
    }

    @Test
    void subjects_and_codes_of_any_form_are_kept() {
        String odd = "a very long subject ".repeat(10) + "\u200f";
        String name = "n".repeat(64);

        journal.record(entry(odd, "line\nend", Map.of(name, "x".repeat(256), "empty", "")));

        StreamKey stream = LedgerJournal.stream(PROGRAMME, odd);
        assertThat(stream.id()).matches("[0-9a-f]{64}");
        Map<String, String> header = ledger.entries(stream).get(0).event().header();
        assertThat(header.get("subject")).matches("sha256:[0-9a-f]{64}");
        assertThat(header.get("action")).matches("sha256:[0-9a-f]{64}");
        assertThat(header).containsEntry("detail." + name, "x".repeat(256)).containsEntry("detail.empty", "");
        assertThat(header)
                .isEqualTo(LedgerJournal.header(entry(odd, "line\nend", Map.of(name, "x".repeat(256), "empty", ""))));
    }

    @Test
    void an_entry_that_cannot_be_kept_is_an_exception() {
        IllegalStateException broken = new IllegalStateException("disk");
        LedgerStore failing = (LedgerStore) Proxy.newProxyInstance(
                LedgerStore.class.getClassLoader(), new Class<?>[] {LedgerStore.class}, (proxy, method, arguments) -> {
                    throw broken;
                });
        LedgerJournal unavailable = LedgerJournal.of(
                Ledger.of(failing, MemoryKeys.of(1), MemoryKeys.seeded(1)), PROGRAMME, MemoryKeys.seeded(2));

        assertThatExceptionOfType(JournalUnavailableException.class)
                .isThrownBy(() -> unavailable.record(entry("case:TE-0042", "gate.opened", Map.of())))
                .withCause(broken);
    }

    @Test
    void many_may_write_about_the_same_subject_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<JournalReceipt>> work = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                String action = "step." + i;
                work.add(() -> journal.record(entry("case:TE-0042", action, Map.of())));
            }
            List<String> receipts = new ArrayList<>();
            for (Future<JournalReceipt> done : threads.invokeAll(work)) {
                receipts.add(done.get().reference());
            }
            assertThat(receipts).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
        assertThat(ledger.entries(LedgerJournal.stream(PROGRAMME, "case:TE-0042")))
                .hasSize(80);
    }
}
