package com.fadeline.store.postgres;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PoolerTests {

	private static final GivenPostgres GIVEN = new GivenPostgres("jdbc:postgresql://db/fadeline?password=secret", "u",
			"p");

	@Test
	void one_that_keeps_a_connection_for_each_session_shares_nothing() throws SQLException {
		assertThat(new Pooler(() -> 7, () -> 8, () -> {
		}).sharesSessions()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void one_that_keeps_a_connection_for_each_transaction_is_seen(boolean lastFirst) throws SQLException {
		Transactions pool = new Transactions(lastFirst);

		assertThat(new Pooler(() -> {
			int pid = pool.take();
			pool.give(pid);
			return pid;
		}, pool::hold, pool::release).sharesSessions()).isTrue();
	}

	@Test
	void a_version_that_is_too_old_is_reported_and_the_oldest_is_not() {
		assertThatCode(() -> GivenPostgres.refuseOlder(17, "17.0")).doesNotThrowAnyException();
		assertThatExceptionOfType(UnsuitableDatabaseException.class)
			.isThrownBy(() -> GivenPostgres.refuseOlder(16, "16.4 (Debian)"))
			.withMessageStartingWith(
					"The database is PostgreSQL 16.4 (Debian), and Fadeline needs 17 or later; nothing was changed in it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "FATAL: unsupported startup parameter: options",
			"FATAL: transaction blocks not allowed in statement pooling mode" })
	void a_pooler_that_refuses_settings_or_transactions_is_reported_as_one(String refusal) {
		assertThat(GIVEN.refused(new SQLException(refusal))).hasMessageContaining("behind a pooler")
			.hasMessageContaining(refusal)
			.hasMessageEndingWith("set spring.datasource.url to PostgreSQL itself");
	}

	@Test
	void a_database_that_cannot_be_reached_is_reported_without_its_password() {
		assertThat(GIVEN.refused(new SQLException("Connection refused.")))
			.hasMessageStartingWith(
					"No session with the database at jdbc:postgresql://db/fadeline: Connection refused. Start it")
			.hasMessageNotContaining("secret");
	}

	/** Hands out the process that was given back last, or the one that rested longest. */
	private static final class Transactions {

		private final Deque<Integer> idle = new ArrayDeque<>(List.of(1, 2, 3));

		private final boolean lastFirst;

		private int held;

		Transactions(boolean lastFirst) {
			this.lastFirst = lastFirst;
		}

		int take() {
			return this.lastFirst ? this.idle.removeLast() : this.idle.removeFirst();
		}

		void give(int pid) {
			this.idle.addLast(pid);
		}

		int hold() {
			this.held = take();
			return this.held;
		}

		void release() {
			give(this.held);
		}

	}

}
