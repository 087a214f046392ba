package com.fadeline.query;

import java.util.Optional;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.ClientRecords;
import com.fadeline.api.Requester;

/** Port that decides what a requester sees of a record. */
public interface RecordVisibility {

	/**
	 * A record as they see it; empty where it is not their business, as if there were
	 * none.
	 */
	<V extends ClientRecord> Optional<V> of(V record, Requester requester);

	/**
	 * An answer to a query that was confined to what is their business.
	 * @throws IllegalStateException if it reaches further all the same
	 */
	<A extends ClientRecords> A of(A answer, Requester requester);

}
