package org.runspacelab.service;

import java.time.Instant;

/**
 * Why the newest list is stale: every read since then has failed. Immutable.
 *
 * @param reason   one line for people
 * @param since    when the first of these reads failed
 * @param failures how many have failed, one after another; 0 while one takes too long
 * @param nextTry  before that no read is started: its source is given time to come back
 */
public record ServiceProblem(String reason, Instant since, int failures, Instant nextTry) {}
