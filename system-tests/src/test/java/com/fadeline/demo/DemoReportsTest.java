package com.fadeline.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import com.fadeline.app.FadelineTest;
import com.fadeline.testing.RunsInParallel;

/**
 * Runs on the one application that has the demo clinics to report on, one class after the
 * other, as the recount keeps what it has counted.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@FadelineTest
@Import(ReportedDemo.class)
@TestPropertySource(properties = "fadeline.zone=America/New_York")
@RunsInParallel
@ResourceLock("recount")
@interface DemoReportsTest {

}
