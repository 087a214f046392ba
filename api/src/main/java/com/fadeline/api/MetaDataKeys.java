package com.fadeline.api;

/** Keys of the metadata that every message carries. */
public final class MetaDataKeys {

	/** Who sent it: the user's id. */
	public static final String USER_ID = "userId";

	/** In which role the user sent it. */
	public static final String ROLE = "role";

	/** On commands and queries: the clinics of the sender, separated by commas. */
	public static final String CLINICS = "clinics";

	/** On commands and queries of a client: whose records are theirs. */
	public static final String CLIENT_ID = "clientId";

	/** On events: the clinic it belongs to. */
	public static final String CLINIC_ID = "clinicId";

	/** Identifier of the message that the whole chain began with. */
	public static final String CORRELATION_ID = "correlationId";

	/** Identifier of the message that caused this one. */
	public static final String CAUSATION_ID = "causationId";

	/** On commands: the sequence the sender last saw; a newer aggregate refuses. */
	public static final String EXPECTED_SEQUENCE = "expectedSequence";

	/**
	 * On events as they are read, never as they are stored: their own metadata cannot be
	 * read, and why.
	 */
	public static final String UNREADABLE = "unreadable";

	private MetaDataKeys() {
	}

}
