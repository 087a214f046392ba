package com.fadeline.api;

import java.util.List;

/** An answer that tells of any number of clients. */
public interface ClientRecords {

	/** All that it tells of them. */
	List<? extends ClientRecord> records();

}
