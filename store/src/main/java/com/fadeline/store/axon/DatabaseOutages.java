package com.fadeline.store.axon;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fadeline.api.Rejection;

import org.springframework.stereotype.Component;

/**
 * Classifier of failures by whether PostgreSQL was down or had no connection left. A
 * message that never got a connection did nothing; where one was lost on the way,
 * something may have been done.
 */
@Component
public class DatabaseOutages {

	/** PostgreSQL's states for a missing table and a missing schema. */
	private static final Set<String> LOST_TABLE = Set.of("42P01", "3F000");

	/** HikariCP's message, without a state, for a connection that it found broken. */
	private static final String FOUND_BROKEN = "Connection is closed";

	static final String MESSAGE = "The database cannot be reached right now; send it again";

	/** Returns the rejection that describes the outage; empty for any other failure. */
	public Optional<Rejection> rejection(Throwable failure) {
		return causes(failure).<Rejection>flatMap((cause) -> switch (cause) {
			case SQLTransientException none -> Stream.of(new Rejection.Unavailable(MESSAGE, 1));
			case SQLException lost when isOfConnection(lost) -> Stream.of(new Rejection.Unconfirmed(
					"The connection to the database was lost; send the same request again", 5));
			default -> Stream.empty();
		}).findFirst();
	}

	/**
	 * Returns whether there was no connection, or PostgreSQL was going down or coming up.
	 */
	public static boolean isOutage(Throwable failure) {
		return causes(failure).anyMatch((cause) -> cause instanceof SQLTransientException
				|| cause instanceof SQLException told && isOfConnection(told));
	}

	/** Returns whether a required table or schema is missing. */
	static boolean isOfLostTable(Throwable failure) {
		return causes(failure).anyMatch((cause) -> cause instanceof SQLException told
				&& LOST_TABLE.contains(String.valueOf(told.getSQLState())));
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause).limit(20);
	}

	private static boolean isOfConnection(SQLException failure) {
		String state = String.valueOf(failure.getSQLState());
		return state.startsWith("08") || state.startsWith("57P") || FOUND_BROKEN.equals(failure.getMessage());
	}

}
