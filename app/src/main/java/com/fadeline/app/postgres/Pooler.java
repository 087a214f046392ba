package com.fadeline.app.postgres;

import java.sql.SQLException;

/**
 * What lies between us and PostgreSQL, seen by which of its processes serves whom.
 *
 * @param one a session between transactions
 * @param other a session whose transaction begins when it is asked, until its end
 * @param end ends that transaction
 */
record Pooler(Backend one, Backend other, Step end) {

	private static final int ROUNDS = 5;

	/**
	 * Whether a process that served one session serves another as well, which it does
	 * where it is handed out for a transaction.
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

	/** Tells the process that serves it. */
	interface Backend {

		int pid() throws SQLException;

	}

	/** Does something in the database. */
	interface Step {

		void run() throws SQLException;

	}

}
