package com.fadeline.web.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an OpenID provider says what somebody may do. A dot leads into a claim.
 *
 * @param roleClaim names of roles, in any case; the one that may most counts
 * @param rolePrefix what comes before them, such as the name of the application
 * @param clinicsClaim ids of clinics
 * @param clientClaim id of the client whose records somebody may see
 * @param operatorClaim id of the operator as whom a specialist is booked; without it
 * nobody is an operator
 * @param splitTexts whether a claim that is a text instead of a list holds several values
 * with blanks between them, as `scope` does. Providers that write a list of one as a text
 * make a role of each word of its name that way
 */
@ConfigurationProperties("fadeline.oidc")
record OidcProperties(@DefaultValue("roles") String roleClaim, @DefaultValue("") String rolePrefix,
		@DefaultValue("clinics") String clinicsClaim, @DefaultValue("fadeline_client") String clientClaim,
		@DefaultValue("fadeline_operator") String operatorClaim, @DefaultValue("false") boolean splitTexts) {
}
