// A process job gets a copy of the store: what it counts there never comes back.
//
// prints: Value of hash.One before the job is 1
// prints: Value of hash.One in the job is 2
// prints: Value of hash.One after the job is 1

hash = synchronizedStore()
hash.One = 1
host.ui.writeLine("Value of hash.One before the job is ${hash.one}")

job = startJob([hash: hash], '''
    hash.One++
    hash.One
''')
job.waitFor()

host.ui.writeLine("Value of hash.One in the job is ${job.receive()[0]}")
host.ui.writeLine("Value of hash.One after the job is ${hash.one}")
observed.after = hash.one
job.remove()
