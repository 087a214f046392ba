package com.fadeline.store.eventstore;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailedAppendsTests {

	private static final SQLException FULL = new SQLException(
			"ERROR: could not extend file \"base/16384/16415\": No space left on device", "53100");

	private final FailedAppends failures = new FailedAppends();

	@Test
	void a_failed_append_is_trouble_until_one_succeeds() {
		assertThat(this.failures.trouble()).isEmpty();

		this.failures.add(FULL, 2);
		this.failures.add(FULL, 1);

		assertThat(this.failures.trouble()).hasValue("The last append failed: the disk of the database is full");
		this.failures.end();
		assertThat(this.failures.trouble()).isEmpty();
		assertThat(this.failures.count()).isEqualTo(3);
	}

	@Test
	void who_wanted_to_store_something_is_shown_why_without_the_words_of_the_database() {
		assertThat(new StoreBusyException(FULL)).message()
			.contains("Nothing was stored", "the disk of the database is full")
			.doesNotContain("base/", "ERROR", "extend");
		assertThat(new AppendUnconfirmedException(new SQLException("I/O error to 10.0.0.7:5432", "08006"))).message()
			.contains("the database cannot be reached")
			.doesNotContain("10.0.0.7");
		assertThat(new StoreBusyException(new TimeoutException("the queue is full or closed"))).message()
			.contains("the queue is full or closed");
	}

}
