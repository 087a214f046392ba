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
 */
@ConfigurationProperties("fadeline.oidc")
record OidcProperties(@DefaultValue("roles") String roleClaim, @DefaultValue("") String rolePrefix,
		@DefaultValue("clinics") String clinicsClaim, @DefaultValue("fadeline_client") String clientClaim) {
}
