package com.fadeline.web.signin;

import java.util.Optional;

/** Local accounts, as far as it takes to know who has signed in. */
public interface Accounts {

	/** The account of a login name, in whichever case it is written. */
	Optional<Account> find(String loginName);

}
