package com.fadeline.api.client;

/** Kind of a note on a client. */
public enum NoteKind {

	/** Something to know. */
	NOTE,

	/** A call. */
	CALL,

	/** An e-mail or another written message outside of Fadeline. */
	EMAIL;

	/** Returns whether it is about a contact, which somebody began. */
	public boolean isContact() {
		return this != NOTE;
	}

}
