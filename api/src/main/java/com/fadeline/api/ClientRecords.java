package com.fadeline.api;

import java.util.List;

/** Contract of an answer with records of any number of clients. */
public interface ClientRecords {

	/** Returns all of these records. */
	List<? extends ClientRecord> records();

}
