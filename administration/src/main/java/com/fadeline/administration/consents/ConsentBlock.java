package com.fadeline.administration.consents;

/** Block of a text that a client signs, in the order in which it is read. */
public enum ConsentBlock {

	/** What is done, and what it does; of photographs what they are used for. */
	EFFECTS,

	/** What may go wrong. */
	RISKS,

	/** What can be done instead, doing nothing included. */
	ALTERNATIVES,

	/** How many sittings are planned for this client, and how far apart. */
	PLAN,

	/** When a doctor's opinion is needed first. */
	SPECIALIST_OPINION,

	/** What the client agrees to; every text has it. */
	DECLARATION

}
