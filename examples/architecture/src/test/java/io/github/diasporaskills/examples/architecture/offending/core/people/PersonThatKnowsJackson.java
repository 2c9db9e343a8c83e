package io.github.diasporaskills.examples.architecture.offending.core.people;

import tools.jackson.databind.json.JsonMapper;

/** A person that writes JSON. */
public final class PersonThatKnowsJackson {
    Object tree() {
        return JsonMapper.builder().build();
    }
}
