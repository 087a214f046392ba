package com.fadeline.administration.clinics;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of administration.
 *
 * @param refresh how soon a change of a clinic made in another process takes effect in
 * this one
 */
@ConfigurationProperties("fadeline.administration")
record AdministrationProperties(@DefaultValue("2s") Duration refresh) {
}
