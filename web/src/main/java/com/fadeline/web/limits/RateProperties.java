package com.fadeline.web.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is taken within a minute, by each process for itself. After a pause as much
 * may come at once.
 *
 * @param writesOfAccount requests of one account that change something
 * @param writesOfAddress the same from one network address, behind which a clinic may
 * work
 * @param readsOfAccount requests of one account that read
 * @param parallelReadsOfAccount such requests at once; more wait for their turn
 * @param failedSignInsOfAddress attempts to sign in from one address that fail; a right
 * password is let in beyond it where it was right lately
 */
@ConfigurationProperties("fadeline.web.rates")
record RateProperties(@DefaultValue("1200") int writesOfAccount, @DefaultValue("6000") int writesOfAddress,
		@DefaultValue("3000") int readsOfAccount, @DefaultValue("10") int parallelReadsOfAccount,
		@DefaultValue("60") int failedSignInsOfAddress) {
}
