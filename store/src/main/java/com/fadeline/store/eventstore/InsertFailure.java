package com.fadeline.store.eventstore;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import org.postgresql.util.PSQLException;

/** Classification of a failed insert by its effect on the events that were sent. */
enum InsertFailure {

	/**
	 * Rolled back because of the data: at least one event of the group cannot be stored.
	 */
	GUILTY_DATA,

	/** Rolled back for a reason unrelated to the events. */
	NOT_NOW,

	/** The connection or the answer was lost; the commit may have happened. */
	IN_DOUBT;

	/**
	 * Classes of SQLSTATE: data exception, integrity violation, program limit exceeded.
	 */
	private static final Set<String> DATA = Set.of("22", "23", "54");

	/** Beginnings of SQLSTATE: connection exception, shutdown, terminated transaction. */
	private static final Set<String> LOST = Set.of("08", "57P", "25P");

	/**
	 * Classifies a failure. Only an error that PostgreSQL itself reported proves that
	 * nothing was stored.
	 */
	static InsertFailure of(Throwable failure) {
		if (!(failure instanceof PSQLException reported) || reported.getServerErrorMessage() == null
				|| reported.getSQLState() == null || LOST.stream().anyMatch(reported.getSQLState()::startsWith)) {
			return IN_DOUBT;
		}
		return DATA.contains(reported.getSQLState().substring(0, 2)) ? GUILTY_DATA : NOT_NOW;
	}

	/**
	 * Returns the reason for the caller, without the database's own message, which may
	 * name its files.
	 */
	static String inWords(Throwable failure) {
		if (!(failure instanceof SQLException told)) {
			return (failure instanceof TimeoutException) ? String.valueOf(failure.getMessage())
					: "the event writer has stopped";
		}
		return switch (String.valueOf(told.getSQLState())) {
			case "53100" -> "the disk of the database is full";
			case "53200" -> "the database is out of memory";
			case "57014" -> "the database took too long";
			case "25006" -> "the database is read-only";
			default -> "the database cannot be reached or refuses it";
		};
	}

	/** Returns whether an identifier or a place in a stream was taken already. */
	static boolean isDuplicate(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
				return true;
			}
		}
		return false;
	}

}
