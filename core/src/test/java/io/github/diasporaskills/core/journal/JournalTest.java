package io.github.diasporaskills.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final Actor ACTOR = Actor.of("coordinator-1", Role.COORDINATOR);

    private static JournalEntry entry(String subject, Map<String, String> details) {
        return new JournalEntry(EntryKind.STEP, subject, ACTOR, Instant.EPOCH, "case.submitted", details);
    }

    @Test
    void entries_are_kept_in_their_order_with_a_receipt_each() {
        MemoryJournal journal = new MemoryJournal();

        JournalReceipt first = journal.record(entry("case:1", Map.of()));
        JournalReceipt second = journal.record(entry("case:2", Map.of("b", "2", "a", "1")));

        assertThat(first).isNotEqualTo(second);
        assertThat(journal.entries()).extracting(JournalEntry::subject).containsExactly("case:1", "case:2");
        assertThat(journal.entries().get(1).details()).hasToString("{a=1, b=2}");
    }

    @Test
    void content_has_no_place_in_an_entry() {
        assertThatThrownBy(() -> entry("case:1", Map.of("text", "x".repeat(257))))
                .hasMessageContaining("Maybe it is content")
                .hasMessageNotContaining("xxx");
        assertThatThrownBy(() -> entry("case:1", Map.of("not a name", "x"))).hasMessageContaining("plain names");
        assertThatThrownBy(() -> entry(" ", Map.of())).hasMessageContaining("all blank");
        assertThatThrownBy(() -> new JournalReceipt(" ")).hasMessageContaining("blank reference");
        assertThat(new JournalUnavailableException("full", new IllegalStateException("disk")))
                .hasMessage("full");
        assertThat(new JournalUnavailableException("full")).hasNoCause();
    }
}
