package com.fadeline.web.signin;

import com.fadeline.administration.accounts.SignedIn;

import com.fadeline.administration.accounts.Authorities;

import com.fadeline.api.Requester;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Principal of a person who signed in at an OpenID provider. */
class OidcPerson extends DefaultOidcUser implements SignedIn {

	private static final long serialVersionUID = 1L;

	private final transient Requester requester;

	OidcPerson(OidcUser user, Requester requester) {
		super(Authorities.of(requester), user.getIdToken(), user.getUserInfo());
		this.requester = requester;
	}

	@Override
	public Requester requester() {
		return this.requester;
	}

	@Override
	public String displayName() {
		return TokenClaims.displayName(getClaims());
	}

}
