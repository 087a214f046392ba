package com.fadeline.administration.tokens;

import java.util.Optional;

/** Port for API tokens, as far as authentication needs them. */
public interface ApiTokens {

	/** Prefix of each token, by which secret scanners detect a leaked one. */
	String PREFIX = "fadeline_";

	/**
	 * Finds the program with a token; empty if the token is unknown, revoked or expired.
	 */
	Optional<ApiProgram> find(String token);

	/** Returns whether the token of a program is neither revoked nor expired. */
	boolean isValid(ApiProgram program);

}
