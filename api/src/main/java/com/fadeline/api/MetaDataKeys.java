package com.fadeline.api;

/** Keys of the metadata that every message carries. */
public final class MetaDataKeys {

	/** The id of the user who sent it. */
	public static final String USER_ID = "userId";

	/** The role in which the user sent it. */
	public static final String ROLE = "role";

	/** On commands and queries: the clinics of the sender, separated by commas. */
	public static final String CLINICS = "clinics";

	/** On commands and queries of a client: the client whose records are theirs. */
	public static final String CLIENT_ID = "clientId";

	/** On events: the clinic it belongs to. */
	public static final String CLINIC_ID = "clinicId";

	/** Identifier of the message that started the chain. */
	public static final String CORRELATION_ID = "correlationId";

	/** Identifier of the message that caused this one. */
	public static final String CAUSATION_ID = "causationId";

	/**
	 * On commands: the sequence the sender last saw; a newer aggregate rejects the
	 * command.
	 */
	public static final String EXPECTED_SEQUENCE = "expectedSequence";

	/**
	 * On events as they are read, never as stored: why their own metadata cannot be read.
	 */
	public static final String UNREADABLE = "unreadable";

	private MetaDataKeys() {
	}

}
