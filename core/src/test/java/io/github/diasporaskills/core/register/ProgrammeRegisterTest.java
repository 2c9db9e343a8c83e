package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgrammeRegisterTest {

    @Test
    void what_is_planned_is_not_among_the_engagements() {
        ProgrammeRegister register = Rwanda.register().asOf(Rwanda.AUGUST);

        assertThat(register.members()).hasSize(16);
        assertThat(register.engagements()).hasSize(13);
        assertThat(register.plannedEngagements()).hasSize(5);
    }

    @Test
    void importing_the_same_records_again_leaves_each_as_it_is() {
        RegisterBuilder builder = Rwanda.register().toBuilder(ImportPolicy.refusingChanges());

        assertThat(Rwanda.records())
                .allSatisfy(record -> assertThat(builder.add(record, Rwanda.origin(record), Rwanda.RECORDED)
                                .kind())
                        .isEqualTo(RecordOutcome.Kind.UNCHANGED));
    }
}
