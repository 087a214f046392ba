package com.fadeline.administration.accounts;

import java.util.Optional;

/** Port for local accounts, as far as authentication needs them. */
public interface Accounts {

	/** Finds the account of a login name, in upper or lower case. */
	Optional<Account> find(String loginName);

}
