package com.fadeline.app.clinics;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How administration works.
 *
 * @param refresh how soon a process goes by what another one changed of a clinic
 */
@ConfigurationProperties("fadeline.administration")
record AdministrationProperties(@DefaultValue("2s") Duration refresh) {
}
