package com.fadeline.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demo clinic.
 *
 * @param demo whether there is one at all
 * @param demoSeed another seed makes other clinics, beside the existing ones
 */
@ConfigurationProperties("fadeline")
record DemoProperties(boolean demo, @DefaultValue("8") long demoSeed) {
}
