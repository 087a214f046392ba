package com.fadeline.web.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rate limits per minute, enforced by each process for itself. After a pause as much may
 * come at once.
 *
 * @param writesOfAccount writing requests of one account
 * @param writesOfAddress writing requests from one network address, which a whole clinic
 * may share
 * @param readsOfAccount reading requests of one account
 * @param parallelReadsOfAccount parallel reading requests of one account; more wait for
 * their turn
 * @param failedSignInsOfAddress failed sign-in attempts from one address; beyond it, a
 * right password is still accepted if it was right lately
 * @param linkRequestsOfAddress requests for a new sign-in link from one network address
 * @param linkRequestsOfMailbox sign-in links that are sent to one e-mail address on
 * request, per hour
 * @param feedReadsOfAddress readings of calendar addresses from one network address
 */
@ConfigurationProperties("fadeline.web.rates")
record RateProperties(@DefaultValue("1200") int writesOfAccount, @DefaultValue("6000") int writesOfAddress,
		@DefaultValue("3000") int readsOfAccount, @DefaultValue("10") int parallelReadsOfAccount,
		@DefaultValue("60") int failedSignInsOfAddress, @DefaultValue("10") int linkRequestsOfAddress,
		@DefaultValue("3") int linkRequestsOfMailbox, @DefaultValue("60") int feedReadsOfAddress) {
}
