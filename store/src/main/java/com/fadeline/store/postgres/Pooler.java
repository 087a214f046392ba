package com.fadeline.store.postgres;

import java.sql.SQLException;

/**
 * Detection of a connection pooler between us and PostgreSQL, by which of its processes
 * serves which session.
 *
 * @param one a session between transactions
 * @param other a session whose transaction begins when it is asked, until its end
 * @param end ends that transaction
 */
record Pooler(Backend one, Backend other, Step end) {

	private static final int ROUNDS = 5;

	/**
	 * Returns whether a process that served one session serves another as well, as it
	 * does where connections are pooled by transaction.
	 */
	boolean sharesSessions() throws SQLException {
		for (int round = 0; round < ROUNDS; round++) {
			int before = this.one.pid();
			int beside = this.other.pid();
			int after = this.one.pid();
			this.end.run();
			if (before == beside || before != after) {
				return true;
			}
		}
		return false;
	}

	/** Query for the process that serves a session. */
	interface Backend {

		int pid() throws SQLException;

	}

	/** Action in the database. */
	interface Step {

		void run() throws SQLException;

	}

}
