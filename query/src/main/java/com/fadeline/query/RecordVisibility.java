package com.fadeline.query;

import java.util.Locale;
import java.util.Optional;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.ClientRecords;
import com.fadeline.api.Requester;

/** Port for the visibility of records to a requester. */
public interface RecordVisibility {

	/**
	 * Returns the record as the requester may see it; empty, as if it did not exist, if
	 * it is not visible to them.
	 */
	default <V extends ClientRecord> Optional<V> of(V record, Requester requester) {
		return of(record, requester, Locale.ENGLISH);
	}

	/**
	 * Returns the record as the requester may see it, what is in words in a language;
	 * empty if it is not visible to them.
	 */
	<V extends ClientRecord> Optional<V> of(V record, Requester requester, Locale language);

	/**
	 * Returns an answer to a query that was restricted to records of the requester.
	 * @throws IllegalStateException if the answer contains other records all the same
	 */
	<A extends ClientRecords> A of(A answer, Requester requester);

}
