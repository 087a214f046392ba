package com.fadeline.web.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Names of the claims by which an OpenID provider grants roles and access. A dot
 * separates the levels of nested claims.
 *
 * @param roleClaim names of roles, in any case; the most powerful counts
 * @param rolePrefix prefix of the role names, such as the name of the application
 * @param clinicsClaim ids of clinics
 * @param clientClaim id of the client whose records the person may see
 * @param operatorClaim id of the operator as whom a specialist is booked; without it no
 * person is an operator
 * @param splitTexts whether a claim that is a text instead of a list holds several values
 * separated by blanks, as `scope` does. With providers that write a list of one as a
 * text, each word of its name becomes a role that way
 */
@ConfigurationProperties("fadeline.oidc")
record OidcProperties(@DefaultValue("roles") String roleClaim, @DefaultValue("") String rolePrefix,
		@DefaultValue("clinics") String clinicsClaim, @DefaultValue("fadeline_client") String clientClaim,
		@DefaultValue("fadeline_operator") String operatorClaim, @DefaultValue("false") boolean splitTexts) {
}
