package com.fadeline.web.signin;

import java.util.Optional;

/** Port for the API tokens, as far as it takes to know which program sends a request. */
public interface ApiTokens {

	/** What each token begins with, so that scanners for secrets find one that leaked. */
	String PREFIX = "fadeline_";

	/** The program with this token; empty if it is unknown, revoked or expired. */
	Optional<ApiProgram> find(String token);

	/** Whether the token of a program is neither revoked nor expired. */
	boolean isValid(ApiProgram program);

}
