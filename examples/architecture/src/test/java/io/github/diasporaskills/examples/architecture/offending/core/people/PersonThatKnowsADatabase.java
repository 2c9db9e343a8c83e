package io.github.diasporaskills.examples.architecture.offending.core.people;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A person that queries a database. */
public final class PersonThatKnowsADatabase {
    Connection open(DataSource source) throws SQLException {
        return source.getConnection();
    }
}
